import { weekdayOf } from '../../time.ts';
import { collapse } from '../plainText.ts';
import { type DateGuess, dateFrom, guessDate, wholeYear } from './dates.ts';
import { saysNothing } from './reading.ts';

const BETWEEN = String.raw`(?:\s*(?:–|—|→|-{0,2}>|\bt\/m\b|\bt\.\s?e\.\s?m\.?|\btot(?: en met)?\b|\btem\b|\bjusqu'?au\b|\bau\b|\bbis\b|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bal\b|\bhasta\b)\s*|\s-\s*|(?<=\d)\.?-(?=\s|\d))`;
const SPAN = new RegExp(
  String.raw`^(?:van |du |from |vom |von |dal |del |desde |entre le |tussen |between )?(.*?\d.*?)${BETWEEN}(.*\d.*)$`,
  'iu',
);
/** `tot 14/10`: the last day alone. */
const UNTIL =
  /^(?:(?:<=?|≤)(?=\s*\d)|tot en met|tot|t\.?\s?\/?e?\.?\s?m\.?|t\/m|tem|jusqu['’]?(?:au|à|en)?|until|till|bis(?: zum)?|hasta(?: el)?|fino al|uiterlijk|au plus tard le|no later than)\s*(?<![\p{L}])(.+)$/iu;
/** `vóór 7 april`: whether that day still counts is asked. */
const BEFORE_DAY = /^(?:v[oó][oó]r|avant(?: le)?|before|vor(?: dem)?|antes del?|prima del)\s+(.+)$/iu;
/** Words behind a last day that is counted anyhow: `du 24/03 au 06/04 inclus`. */
const INCLUDED =
  /[\s,]*\(?(?:inclus(?:ief|ive)?|incl\.?|inbegrepen|included|compris|einschlie(?:ß|ss)lich|eingeschlossen|incluido|incluso|compreso)\)?$/iu;
/** Words that say a first day has no last one yet: `24/3/26 tot nader order`, `24-3-2026 >`. */
const ONWARDS =
  /\s*(?:(?:-{0,2}>|→|…|\.{3})$|(?:tot (?:nader order|herroeping)|jusqu['’][àa] nouvel ordre|until further notice|bis auf weiteres|onwards?|en later|en verder|e\.v\.?|et (?:apr[èe]s|au-del[àa])|and (?:later|after)|ff\.?|en adelante|in poi)$)/iu;
/** `>24/03/2026`: from that day on. */
const FROM_SIGN = /^(?:>=?|≥)\s*(?=\d)/u;
const TENTATIVE =
  /^(?:(?:tbc|tba|nnb|o\.?v\.?b\.?|onder voorbehoud|sous r[ée]serve|voorlopig|provisoire|ca\.?|circa|±|~|rond|vers(?: le)?|around|approx\.?|vorauss(?:ichtlich|\.)?|verwacht|vermoedelijk|waarschijnlijk|pr[ée]vue?(?: le)?|expected|probably|previst[oa])[\s:,-]*)?(.*?\d.*?)\s*(\*+|\?+|[([](?:\?+|tb[ca]|nnb|n\.n\.b\.|ovb|o\.v\.b\.|onder voorbehoud|voorlopig|sous r[ée]serve|[àa] confirmer|te bevestigen|provisoire|provisional|vorl[äa]ufig|unter vorbehalt)[)\]]|[\s,-]+(?:tb[ca]|nnb|ovb|onder voorbehoud|[àa] confirmer|te bevestigen|sous r[ée]serve))?$/iu;
/** Words of a date column that leave the day open. */
const OPEN =
  /^(?:tb[acd]\b.*|binnenkort|bient[ôo]t|prochainement|coming soon|soon|demn[äa]chst|in overleg|en concertation|op aanvraag|sur demande|on request|auf anfrage|.*(?:te bevestigen|te bepalen|[àa] (?:confirmer|pr[ée]ciser|fixer|d[ée]terminer|annoncer|venir)|to be (?:confirmed|announced|determined)|nog niet bekend|nog onbekend|onbekend|inconnue?|unknown|geen release|pas de sortie|no release).*|(?:datum |date )?(?:volgt|suit|folgt)(?: nog)?|(?:wordt|wird) (?:nog |noch )?(?:bevestigd|bekend ?gemaakt|bekannt ?gegeben|best[äa]tigt)|(?:da|por) (?:confermare|definire|confirmar|definir)|sin fecha|data da .*|tot nader order|jusqu['’][àa] nouvel ordre|onbepaalde?(?: duur)?|(?:al|reeds|d[ée]j[àa]|already|bereits)? ?(?:uit|sorti|sortie|released|uitgebracht|angelaufen|gestartet)|vrij|libre|doorlopend|en continu|permanent|onbeperkt|illimit[ée]e?|nu|now|nu beschikbaar|(?:now |d[ée]j[àa] |direct |onmiddellijk |imm[ée]diatement )?(?:available|beschikbaar|disponible|dispo\.?|verf[üu]gbar)|(?:asap|zsm)|(?:ab )?sofort|per direct|onmiddellijk|meteen|(?:tout )?de suite|d[èe]s maintenant|imm[ée]diat(?:ement)?e?|immediately|da subito|subito|inmediat\p{L}+)$/iu;

/** `24/03/2026 (release)`: a day, and a remark that may be about another. */
const REMARK = /\s*\([^()]*\p{L}{2}[^()]*\)$/u;

/** What a cell says of days: one, or a span of two; or words that leave it open. */
export type GuessedDates = {
  readonly start?: DateGuess;
  readonly end?: DateGuess;
  readonly isOpen: boolean;
  /** The cell itself doubts: `14/10*`, `14/10 (TBC)`, or it names more days than one. */
  readonly isTentative?: boolean;
};

const yearOf = (guess: DateGuess | undefined): number | undefined =>
  guess?.kind === 'whole'
    ? Number(guess.iso.slice(0, 4))
    : guess?.kind === 'figures'
      ? wholeYear(guess.parts[2])
      : undefined;

const monthOf = (guess: DateGuess): number | undefined =>
  guess.kind === 'whole'
    ? Number(guess.iso.slice(5, 7))
    : guess.kind === 'yearless'
      ? guess.month
      : guess.kind === 'figures' || guess.kind === 'pair'
        ? guess.parts[1]
        : undefined;

const wholeOn = (
  year: number,
  month: number,
  day: number,
  weekday: number | undefined,
): DateGuess | undefined => {
  const iso = dateFrom(year, month, day);
  return iso ? { kind: 'whole', iso, weekday } : undefined;
};

// "14/10 - 20/10/2026", "28 december – 3 januari 2027": the year stands once, behind the last day.
function lendYear(start: DateGuess | undefined, end: DateGuess | undefined): DateGuess | undefined {
  const year = yearOf(end);
  if (!start || !end || year === undefined) return start;
  if (start.kind === 'pair' && end.kind === 'figures') {
    const isOver = start.parts[1] > end.parts[1] && start.parts[1] <= 12 && end.parts[1] <= 12;
    return {
      ...end,
      parts: [start.parts[0], start.parts[1], isOver ? year - 1 : year],
      weekday: start.weekday,
    };
  }
  if (start.kind !== 'yearless') return start;
  const own = start.month > (monthOf(end) ?? 12) ? year - 1 : year;
  return wholeOn(own, start.month, start.day, start.weekday) ?? start;
}

// "14 - 20 oktober 2026", "14-20/10/2026": the month stands once too.
function lendMonth(text: string, end: DateGuess): DateGuess | undefined {
  const day = Number(/^\D*?(\d{1,2})(?:er|e|\.)?$/.exec(text.trim())?.[1] ?? 0);
  if (day < 1 || day > 31) return undefined;
  switch (end.kind) {
    case 'whole':
      return wholeOn(Number(end.iso.slice(0, 4)), Number(end.iso.slice(5, 7)), day, undefined);
    case 'yearless':
      return { kind: 'yearless', day, month: end.month };
    case 'figures':
      return { ...end, parts: [day, end.parts[1], end.parts[2]], weekday: undefined };
    case 'pair':
      return { ...end, parts: [day, end.parts[1]], weekday: undefined };
    default:
      return undefined;
  }
}

// "October 14–20, 2026": the month stands before the first day.
const MONTH_BEFORE =
  /^(\p{L}{3,12}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to)\s*(\d{1,2})(?:st|nd|rd|th)?(,?\s*\d{4})?$/iu;

function guessSpan(text: string): Pick<GuessedDates, 'start' | 'end'> | undefined {
  const english = MONTH_BEFORE.exec(text);
  if (english) {
    const [, month = '', first = '', last = '', year = ''] = english;
    const start = guessDate(`${month} ${first}${year}`);
    const end = guessDate(`${month} ${last}${year}`);
    if (start && end) return { start, end };
  }
  const span = SPAN.exec(text);
  if (!span) return undefined;
  const [, front = '', back = ''] = span;
  const end = guessDate(back);
  if (!end || end.kind === 'vague' || end.kind === 'week') return undefined;
  const tuesday = isTuesday(front, end) ? lendMonth(front, end) : undefined;
  if (tuesday) return { start: tuesday, end };
  const bare = guessDate(front);
  const start =
    bare && bare.kind !== 'vague' && bare.kind !== 'day' ? lendYear(bare, end) : lendMonth(front, end);
  return start ? { start, end } : undefined;
}

// "mar 18 – mer 19 janv 2011": a Tuesday, though "mar 18" alone is a day of March.
function isTuesday(front: string, end: DateGuess): boolean {
  const day = Number(/^mar\.?\s+(\d{1,2})$/i.exec(front.trim())?.[1] ?? 0);
  if (day === 0 || end.kind !== 'whole') return false;
  const iso = dateFrom(Number(end.iso.slice(0, 4)), Number(end.iso.slice(5, 7)), day);
  return iso !== undefined && iso < end.iso && weekdayOf(iso) === TUESDAY;
}
const TUESDAY = 2;

const LIST = /\s*(?:[,;+&\n]|\s\/\s|\b(?:en|et|and|und|of|ou|or|oder)\b)\s*/iu;

// "14/10, 21/10 en 28/10/2026": the first, in doubt.
function guessFirst(text: string): DateGuess | undefined {
  const parts = text.split(LIST).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 12) return undefined;
  const last = guessDate(parts.at(-1) ?? '');
  if (!last || last.kind === 'vague' || last.kind === 'week') return undefined;
  const first = guessDate(parts[0] ?? '');
  return first && first.kind !== 'vague' ? lendYear(first, last) : lendMonth(parts[0] ?? '', last);
}

/** The day or the span of days a text names: `14/10 - 20/10/2026`, `21/10/2026 t/m 03/11/2026`, `tot 20/10`. */
export function guessDates(source: string): GuessedDates {
  const start = guessDate(source);
  if (start) return { start, isOpen: false };
  const told = collapse(source);
  const text = told.replace(INCLUDED, '').replace(FROM_SIGN, '');
  if (text.length > 80 || !/\d/.test(text)) return { isOpen: saysNothing(text) || OPEN.test(text) };
  const onward = text.replace(ONWARDS, '');
  const first = onward === told ? undefined : guessDate(onward);
  if (first) return { start: first, isOpen: false };
  const span = guessSpan(text);
  if (span) return { ...span, isOpen: false };
  const until = UNTIL.exec(text);
  const last = until ? guessDate(until[1] ?? '') : undefined;
  if (last) return { end: last, isOpen: false };
  const before = guessDate(BEFORE_DAY.exec(text)?.[1] ?? '');
  if (before) return { end: before, isOpen: false, isTentative: true };
  const tentative = TENTATIVE.exec(text);
  const inner = tentative?.[1] ?? '';
  if (inner !== '' && inner !== text) {
    const found = guessDates(inner);
    if (found.start || found.end) return { ...found, isTentative: true };
  }
  const listed = guessFirst(source) ?? guessDate(text.replace(REMARK, ''));
  return listed
    ? { start: listed, isOpen: false, isTentative: true }
    : { isOpen: saysNothing(text) || OPEN.test(text) };
}
