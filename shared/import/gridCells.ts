import { type Dial, placedTimes } from './cells/times.ts';
import { collapse, fold } from './plainText.ts';
import { namesRoom } from './sectionPlace.ts';

/** One show a cell of a poster names; the hour may stand in a heading instead. */
export type CellShow = { readonly title: string; readonly time?: string; readonly room?: string };

const NO_SHOW =
  /^(?:[-–—x×/.*]+|geen (?:voorstelling(?:en)?|vertoning(?:en)?|films?|programma)|rel[âa]che|gesloten|ferm[ée]e?|closed|geschlossen|keine vorstellung(?:en)?|pas de s[ée]ances?|no (?:screenings?|shows?)|chiuso|cerrado|vrij|libre|off|nvt|n\/a|verhuur|location|private?|priv[ée]|besloten|tb[acd])$/;
/** True of a cell that says nothing is shown: `geen voorstelling`, `relâche`, `-`. */
export const saysNoShow = (text: string): boolean => NO_SHOW.test(fold(text));

const EDGES = /^[\s,;:|/–—•·*+)\]-]+|[\s,;:|/–—•·([-]+$/gu;
const BEFORE_HOUR = /\s+(?:om|à|at|um|@|dès|vanaf)$/iu;
const trimmed = (text: string): string =>
  collapse(text).replace(EDGES, '').replace(BEFORE_HOUR, '').replace(EDGES, '');
const ROOM_BEHIND =
  /^([\s\S]*\S)\s*[([]((?:z(?:aal)?|s(?:alle)?|room|screen|saal)\.?\s?(?:\d{1,2}|[A-Z]))[)\]]$/iu;
const ROOM_TOKEN = /^(?:[zs]\s?\d{1,2}|(?:zaal|salle|screen|saal|room)\s?\S{1,12})$/iu;
const LONGEST_END_MIN = 300;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

type Piece = { readonly times: readonly string[]; readonly text: string };

/** A line cut where its hours stand: each piece has the hours before a text, and that text. */
function piecesOf(line: string, dial: Dial): readonly Piece[] {
  const found = placedTimes(line, dial);
  if (found.length === 0) return [{ times: [], text: trimmed(line) }];
  const pieces: { times: string[]; text: string }[] = [];
  const front = trimmed(line.slice(0, found[0]!.from));
  if (front !== '') pieces.push({ times: [], text: front });
  found.forEach(({ time, to }, index) => {
    const text = trimmed(line.slice(to, found[index + 1]?.from ?? line.length));
    const before = pieces.at(-1);
    if (before && before.text === '' && before.times.length > 0) {
      before.times.push(time);
      pieces[pieces.length - 1] = { ...before, text };
    } else pieces.push({ times: [time], text });
  });
  return pieces;
}

// "20:00 - 22:15 Close": an hour and its end.
const startsOf = (times: readonly string[], line: string): readonly string[] => {
  const [first, second] = times;
  if (times.length !== 2 || !first || !second || !/\d\s*(?:[-–—]|tot|à|bis|to)\s*\d/iu.test(line))
    return times;
  const length = minutes(second) - minutes(first);
  return length >= 45 && length <= LONGEST_END_MIN ? [first] : times;
};

// A title may go on over several lines; its room stands behind the last.
const roomed = (text: string): { readonly title: string; readonly room?: string } => {
  const behind = ROOM_BEHIND.exec(text);
  return behind ? { title: (behind[1] ?? '').trim(), room: behind[2] } : { title: text };
};

/**
 * The shows of a cell that holds titles: `20u00 Close`, `Close 20u00`, `14:00 / 17:00 Flow`, a title over its hours, several
 * lines. A cell without hours is one title. Nothing for `geen voorstelling`.
 */
export function showsIn(source: string, dial: Dial = 'twentyFour'): readonly CellShow[] {
  if (saysNoShow(source)) return [];
  const lines = source
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !saysNoShow(line));
  if (lines.every((line) => placedTimes(line).length === 0)) {
    const title = lines.map(trimmed).join('\n').trim();
    return title === '' || namesRoom(title) ? [] : [roomed(title)];
  }
  return assemble(lines, dial);
}

/** Puts hours and titles together, line by line; an hour without a title on its line takes its neighbour's. */
function assemble(lines: readonly string[], dial: Dial): readonly CellShow[] {
  const shows: { title: string; time?: string; room?: string }[] = [];
  let waiting: readonly string[] = [];
  let open: { title: string; room?: string } | undefined;
  let room: string | undefined;
  const add = (show: { title: string; room?: string }, times: readonly string[]): void => {
    for (const time of times)
      shows.push({ ...show, time, ...(show.room === undefined && room ? { room } : {}) });
  };
  for (const line of lines)
    for (const { times, text } of piecesOf(line, dial)) {
      const starts = startsOf(times, line);
      const bare = text.replace(/^\((.*)\)$/u, '$1');
      if (text !== '' && ROOM_TOKEN.test(bare)) {
        const last = shows.at(-1);
        if (starts.length > 0 && open) add({ ...open, room: bare }, starts);
        else if (last && starts.length === 0) last.room = bare;
        else room = bare;
      } else if (text === '' && starts.length > 0) {
        if (open) add(open, starts);
        else waiting = [...waiting, ...starts];
      } else if (text !== '') {
        const show = roomed(text);
        if (starts.length === 0 && waiting.length === 0 && isBeside(text) && shows.length > 0) {
          const last = shows.at(-1)!;
          last.title = `${last.title} ${text}`;
          continue;
        }
        if (starts.length + waiting.length > 0) {
          add(show, [...waiting, ...starts]);
          open = undefined;
        } else open = open ? { ...open, title: `${open.title}\n${text}` } : show;
        waiting = [];
      }
    }
  if (shows.length === 0 && open) shows.push(open);
  return shows;
}

// "(VO st NL)", "+ Q&A": a line that goes on with the title above it.
const isBeside = (text: string): boolean =>
  /^[([+&]|^(?:vo|ov|vf|nl|fr|st|met|avec|with|\d{2,3}['’])(?![\p{Ll}])/iu.test(text);
