import { collapse } from '../plainText.ts';
import { type DateGuess, dateFrom, guessDate } from './dates.ts';
import { saysNothing } from './reading.ts';

const SPAN =
  /^(.*\d.*?)\s*(?:–|—|→|>|\s-\s|\bt\/m\b|\btot(?: en met)?\b|\btem\b|\bjusqu'?au\b|\bau\b|\bbis\b|\bto\b|\buntil\b)\s*(.*\d.*)$/i;
/** What a cell says of days: one, or a span of two; or words that leave it open. */
export type GuessedDates = { readonly start?: DateGuess; readonly end?: DateGuess; readonly isOpen: boolean };

// "14/10 - 20/10/2026": the year stands once.
function lendYear(start: DateGuess | undefined, end: DateGuess | undefined): DateGuess | undefined {
  if (start?.kind === 'pair' && end?.kind === 'figures') {
    return {
      kind: 'figures',
      parts: [start.parts[0], start.parts[1], end.parts[2]],
      separator: end.separator,
      hasShortYear: end.hasShortYear,
      weekday: start.weekday,
    };
  }
  if (start?.kind === 'yearless' && end?.kind === 'whole') {
    const iso = dateFrom(Number(end.iso.slice(0, 4)), start.month, start.day);
    return iso ? { kind: 'whole', iso, weekday: start.weekday } : start;
  }
  return start;
}

/** The day or the span of days a text names: `14/10 - 20/10/2026`, `21/10/2026 t/m 03/11/2026`. */
export function guessDates(text: string): GuessedDates {
  const start = guessDate(text);
  if (start) return { start, isOpen: false };
  const span = text.length <= 80 ? SPAN.exec(collapse(text)) : null;
  if (span) {
    const end = guessDate(span[2] ?? '');
    const first = lendYear(guessDate(span[1] ?? ''), end);
    if (first && end) return { start: first, end, isOpen: false };
  }
  return { isOpen: saysNothing(collapse(text)) };
}
