import type { Quote } from '../textForm.ts';

const SAMPLE = 200_000;

const escaped = (sign: string): string => sign.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Fields of a sample that stand between two such quotes, and fields that only begin with one. */
function quoted(sample: string, quote: string, delimiter: string): { both: number; begun: number } {
  const edge = `(?:^|${escaped(delimiter)}|\\n)`;
  const begins = new RegExp(`${edge}${quote}`, 'g');
  const whole = new RegExp(
    `${edge}${quote}(?:[^${quote}\\n]|${quote}${quote})*${quote}(?=${escaped(delimiter)}|\\n|$)`,
    'g',
  );
  return {
    both: [...sample.matchAll(whole)].length,
    begun: [...sample.matchAll(begins)].length,
  };
}

/** `"`, or `'` where the sender's program used that: an apostrophe that only begins a word is none. */
export function detectQuote(text: string, delimiter: string): Quote {
  const sample = text.slice(0, SAMPLE);
  const single = quoted(sample, "'", delimiter);
  const double = quoted(sample, '"', delimiter);
  return double.both === 0 && single.both >= 2 && single.both >= single.begun * 0.9 ? "'" : '"';
}

const LONGEST_SEARCH = 100_000;

/**
 * Fields of a text whose quotes do not add up, row by row: `"De stilte" van Bergman` is no quoted field.
 *
 * A field is quoted where its closing quote stands before a delimiter or a line's end and no loose quote stands before it on
 * the same line; any other quote is a letter.
 */
export function looseFields(text: string, delimiter: string, quote: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    if (quote !== '' && text[at] === ' ') at = quoteBehindBlanks(text, at, quote);
    const closed = quote !== '' && text[at] === quote ? closingQuote(text, at, delimiter, quote) : -1;
    const end = closed >= 0 ? closed + 1 : fieldEnd(text, at, delimiter);
    const field =
      closed >= 0 ? text.slice(at + 1, closed).replaceAll(quote + quote, quote) : text.slice(at, end);
    rows.at(-1)!.push(field);
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

// `10021, "The Wizard of Oz", 102`: blanks before a quote are no part of the field.
function quoteBehindBlanks(text: string, from: number, quote: string): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return text[at] === quote ? at : from;
}

/** True of a text that writes a blank before its quotes: `, "Solo", "Drama"`. */
export function hasSpacedQuotes(text: string, delimiter: string, quote: string): boolean {
  if (quote === '' || delimiter === '\t' || delimiter === ' ') return false;
  const sample = text.slice(0, SAMPLE);
  const sign = escaped(delimiter);
  const spaced = [
    ...sample.matchAll(new RegExp(`${sign} +${quote}[^${quote}\\n]*${quote}(?= *(?:${sign}|\\n|$))`, 'g')),
  ];
  return spaced.length >= 3 && spaced.length > sample.split(delimiter + quote).length - 1;
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === delimiter || text[at] === '\n') return at;
  return text.length;
}

function closingQuote(text: string, from: number, delimiter: string, quote: string): number {
  let isFirstLine = true;
  const last = Math.min(text.length, from + LONGEST_SEARCH);
  for (let at = from + 1; at < last; at += 1) {
    if (text[at] === '\n') isFirstLine = false;
    if (text[at] !== quote) continue;
    const next = text[at + 1];
    if (next === undefined || next === delimiter || next === '\n') return at;
    if (next === quote) at += 1;
    else if (isFirstLine) return -1;
  }
  return -1;
}
