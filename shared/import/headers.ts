import { type FieldName, kindOf } from './fields.ts';
import { exact, type HeaderMatch, INDEX, normaliseHeader } from './headerIndex.ts';
import { withoutLanguage } from './headerLanguages.ts';
import { withoutWeek } from './headerWeeks.ts';

/** Words of a header that say it is about the sender's own bookkeeping. */
const NOT_OURS =
  /\b(?:completed|completion date|rated|(?:your|my|imdb|user|avg|average|vote) ratings?|ratings? count|vote average|votes|premiere status|judging|submission|added|modified|updated|created|watched|gewijzigd|toegevoegd|bijgewerkt|ajoute|modifie|cree|score|gross|admissions|entrees realisees|bezoekers|recette|cinemas|doors|deuren|alt|btw|tva|vat)\b/;

/** True of a header about the sender's own bookkeeping: `Laatst gewijzigd`, `Admissions`. */
export const isBookkeeping = (text: string): boolean => NOT_OURS.test(normaliseHeader(text));

function matchParts(text: string): HeaderMatch[] {
  const parts = text
    .split(/\s*[/|\n·•]\s*|\s[-–—]\s/)
    .map(normaliseHeader)
    .filter((part) => part !== '');
  if (parts.length < 2) return [];
  const found = parts.map((part) => exact(part, 1));
  const fields = new Set(found.flat().map((match) => match.field));
  return [...fields].map((field) => {
    const count = found.filter((matches) => matches.some((match) => match.field === field)).length;
    return { field, score: count === parts.length ? 0.98 : 0.75 };
  });
}

const LINKED: ReadonlySet<string> = new Set(['link', 'image']);
const PARTS = /\s*[/|\n·•+&,]\s*|\s[-–—]\s|\s*[()]\s*|\s(?:en|et|and|und)\s/u;

/**
 * The fields a header names one after the other, each by a word of its own: `Land / Jaar`, `Regie (jaar)`.
 *
 * Nothing for a header in two languages (`Titre / Titel`) or of one field.
 */
export function fieldsWithin(text: string): readonly FieldName[] | undefined {
  if (text.length > 60) return undefined;
  const parts = text
    .split(PARTS)
    .map(normaliseHeader)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4 || INDEX.has(normaliseHeader(text))) return undefined;
  const found = parts.map((part) => exact(part, 1).map((match) => match.field));
  if (found.some((fields) => fields.length === 0)) return undefined;
  const isOneField = found[0]!.some((field) => found.every((fields) => fields.includes(field)));
  const named = found.map((fields) => fields[0]!);
  // "BA (lien)": one link, and the word for it.
  if (named.every((field) => LINKED.has(kindOf(field)))) return undefined;
  return isOneField || new Set(named).size < named.length ? undefined : named;
}

const ALL_WORDS = 0.95;

// "Voorwaarden" over "Minimum": two words of one field.
function fieldsOfEach(words: readonly string[]): readonly FieldName[] {
  if (words.length !== 2) return [];
  const [first, second] = words.map((word) => (INDEX.get(word) ?? []).map(({ field }) => field));
  return (first ?? []).filter((field) => second?.includes(field));
}

/** Small words that head a column under a longer one: "Culturele centra" over "Tot". */
const ENDS: ReadonlySet<string> = new Set(['tot', 'tem', 'bis', 'au', 'to']);

// "Titel (voorlopig)", "UK release date": a known word inside a longer header.
function matchInside(key: string): HeaderMatch[] {
  const words = key.split(' ');
  if (words.length > 6) return [];
  const best = new Map<FieldName, number>();
  for (const field of fieldsOfEach(words)) best.set(field, ALL_WORDS);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const part = words.slice(from, to).join(' ');
      // "Film" over "Reg.": a short word counts at the end of a header whose first word is one too.
      const isLast = from > 0 && to === words.length;
      const isSecond = isLast && (INDEX.has(words[0]!) || ENDS.has(part));
      if (part.length < (isSecond ? 2 : 4)) continue;
      // "Taalversie" over "Ondertitels": of two words for languages the one below is meant.
      const score = 0.45 + 0.2 * ((to - from) / words.length);
      const bonus = (field: FieldName): number => (isLast && kindOf(field) === 'language' ? 0.02 : 0);
      for (const { field } of INDEX.get(part) ?? [])
        best.set(field, Math.max(best.get(field) ?? 0, score + bonus(field)));
    }
  }
  return [...best].map(([field, score]) => ({ field, score }));
}

/** "Huurprijs (ex btw)", "Prix HTVA": how the tax goes with a price says nothing of what the price is of. */
const WITHOUT_TAX =
  /\b(?:(?:exclusief|excl?|ex|inclusief|incl?|hors|zonder|sans|zzgl|inkl|plus|ohne|iva)\s(?:btw|tva|vat|mwst|iva)|htva|ht|tvac|ttc|netto|esclusa)\b/g;

const cache = new Map<string, readonly HeaderMatch[]>();
const CACHE_LIMIT = 5_000;

/** The fields a header may name, best first; none for a text that is no header. */
export function matchHeader(text: string): readonly HeaderMatch[] {
  const known = cache.get(text);
  if (known) return known;
  const matches = findMatches(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, matches);
  return matches;
}

function findMatches(text: string): readonly HeaderMatch[] {
  if (text.length > 80) return [];
  const key = normaliseHeader(text);
  if (key === '') return text.trim() === '%' ? [{ field: 'terms', score: 1 }] : [];
  const whole = exact(key, 1);
  if (whole.length > 0) return whole;
  const untaxed = key.replace(WITHOUT_TAX, ' ').replace(/\s+/g, ' ').trim();
  if (untaxed !== key && untaxed !== '') return exact(untaxed, 0.95);
  if (NOT_OURS.test(key)) return [];
  const weekly = withoutWeek(text);
  if (weekly !== undefined) return weekly;
  const language = withoutLanguage(key);
  if (language) {
    const matches = exact(language.rest, 0.95);
    if (matches.length > 0) return matches.map((match) => ({ ...match, lang: language.lang }));
  }
  const told = language?.lang ? matchParts(text.trim().replace(/\s\S+$/, '')) : [];
  if (told.length > 0) return told.map((match) => ({ ...match, lang: language?.lang }));
  const parts = matchParts(text);
  if (parts.length > 0) return parts.toSorted((one, other) => other.score - one.score);
  const bare = normaliseHeader(text.replace(/\([^()]*\)/g, ' '));
  const unbracketed = bare !== key && bare !== '' ? exact(bare, 0.9) : [];
  if (unbracketed.length > 0) return unbracketed;
  return matchInside(key).toSorted((one, other) => other.score - one.score);
}
