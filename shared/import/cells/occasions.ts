const PREMIERE =
  '(?:avant|voor|vor|sneak)[- ]?premi[eè]re|avp|preview|sneak(?: preview)?|premi[eè]re|anteprima|preestreno';
const CLUB =
  'cin[ée][- ]?(?:club|d[ée]bat|rencontre|concert|seniors?|matin[ée]e|go[uû]ter|philo)|senioren(?:namiddag|film|matinee|cin[ée]ma)|kinder(?:namiddag|film)|film[- ]?club|s[ée]ance (?:sp[ée]ciale|unique)|nieuw|nouveau(?:t[ée])?|laatste kans|derni[eè]re chance|last chance';
const IN_FRONT = new RegExp(String.raw`^(${PREMIERE}|${CLUB})\s*(?::|\||\s[-–—]\s)\s*(?=\S)`, 'iu');
const BEHIND = new RegExp(
  String.raw`^(.*\S)\s*(?:[([]\+?\s*(${PREMIERE})[)\]]|\s[-–—|]\s*(${PREMIERE}))$`,
  'iu',
);
const AND_MORE =
  /^(.*?[^\s([])\s*(?:[([]\s*)?\+\s*((?:q\s?(?:&|and|en)\s?a|(?:na)?gesprek|nabespreking|d[ée]bat|rencontre|discussion|intro(?:ducti(?:e|on))?|inleiding|pr[ée]sentation|voorfilm|kortfilm|court[- ]m[ée]trage|short|live (?:muziek|music|concert)|cin[ée]-?concert|en pr[ée]sence|in aanwezigheid|gast|guest)(?![\p{L}])[^()[\]]*)[)\]]?$/iu;
/** `Stilte (met inleiding)`, `Flow (dès 6 ans)`: what goes with a show, and for whom it is. */
const BESIDE =
  /^(.*\S)\s*[([]((?:(?:met|avec|mit|with|con)\s+(?:een\s|une?\s|an?\s)?(?:inleiding|nagesprek|nabespreking|gesprek|intro\p{L}*|pr[ée]sentation|d[ée]bat|rencontre|discussion|q\s?&\s?a|einf[üu]hrung|filmgespr[äa]ch|introduzione|dibattito|presentaci[óo]n|coloquio)|(?:d[èe]s|vanaf|[àa] partir de|ab|from)\s+\d{1,2}\s*(?:ans|jaar|jahren?|years?))[^()[\]]*)[)\]]$/iu;
const PROVISIONAL =
  /^(.*\S)\s*[([](titre (?:provisoire|de travail)|werktitel|voorlopige titel|working title|arbeitstitel|titolo provvisorio|t[ií]tulo provisional)[)\]]$/iu;

type Occasion = { readonly title: string; readonly notes?: string };

const noted = ({ title, notes }: Occasion, front: string): Occasion => ({
  title,
  notes: notes === undefined ? front : `${front} · ${notes}`,
});

/**
 * A title without the occasion it is shown at, which becomes a note: `Avant-première : Close`, `Close (preview)`,
 * `Close + Q&A`, `Close (werktitel)`.
 */
export function withoutOccasion(text: string): Occasion {
  const front = IN_FRONT.exec(text);
  if (front) return noted(withoutOccasion(text.slice(front[0].length)), front[1]!.trim());
  const found = AND_MORE.exec(text) ?? BESIDE.exec(text) ?? PROVISIONAL.exec(text) ?? BEHIND.exec(text);
  const notes = found?.[2] ?? found?.[3];
  return found && notes !== undefined ? { title: found[1]!, notes: notes.trim() } : { title: text };
}
