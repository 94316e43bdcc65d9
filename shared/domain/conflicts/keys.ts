import type { LocalDateTime } from '../../time.ts';
import type { Key } from '../key.ts';
import type { Severity, Tell } from './kinds.ts';
import { type ConflictModel, weightOf } from './model.ts';
import { aboutOf, factsOf, type Part, type Placed, playOf, type Span } from './placed.ts';

const MS_PER_MIN = 60_000;

/**
 * What a screening has against its keys, part by part where the booking needs them (domain.md, Keys).
 *
 * A key must be valid from the start of the screening, pre-programme included, as the server checks the whole show when it is
 * started, to the end of the last item it opens. Some players let a started show run on past that: do not rely on it.
 */
export function tellOfKeys(placed: Placed, model: ConflictModel, tell: Tell): void {
  const { roomId, day } = placed.screening;
  if (roomId === null || placed.span === null || day < model.today) return;
  for (const part of placed.parts) {
    if (part.booking?.needsKey !== true) continue;
    const play = playOf(placed, part.versionId);
    const span = { from: placed.span.from, to: play?.to ?? placed.span.to };
    tellOfPart(part, roomId, span, model, tell);
  }
}

function tellOfPart(part: Part, roomId: string, span: Span, model: ConflictModel, tell: Tell): void {
  const keys = model.keys.get(part.versionId) ?? [];
  const here = keys.filter((key) => key.roomId === roomId);
  const open = here.filter((key) => isOpenAt(key, span.from));
  const about = aboutOf(part);
  const say = (code: Parameters<Tell>[0]['code'], severity: Severity, facts: Record<string, string>): void =>
    tell({ code, severity, facts: factsOf(part, { roomId, ...facts }), about });
  const wall = (ms: number): LocalDateTime => model.clock.wallAt(Math.floor(ms / MS_PER_MIN));
  if (open.length > 0) {
    const lastMs = Math.max(...open.map((key) => key.notAfterMs));
    if (lastMs < span.to * MS_PER_MIN) say('keyEndsDuring', 'warning', { keyTo: wall(lastMs) });
    return;
  }
  // Keys come by the week: until it is time to ask for one, that there is none yet is no news.
  const isDue = span.from - model.rules.keyLeadHours * 60 < model.todayEnds;
  const nearest = nearestKey(here, span.from);
  if (nearest !== undefined) {
    const facts = { keyFrom: wall(nearest.notBeforeMs), keyTo: wall(nearest.notAfterMs) };
    say('keyNotCovering', isDue ? 'warning' : 'hint', facts);
    return;
  }
  const elsewhere = keys.find((key) => isOpenAt(key, span.from));
  if (elsewhere !== undefined) {
    say('keyForOtherRoom', isDue ? 'warning' : 'hint', { otherRoomId: elsewhere.roomId ?? '' });
    return;
  }
  const severity = weightOf(model, 'keyMissing');
  if (isDue && severity !== null) say('keyMissing', severity, {});
}

const isOpenAt = (key: Key, minute: number): boolean =>
  key.notBeforeMs <= minute * MS_PER_MIN && minute * MS_PER_MIN < key.notAfterMs;

/** The key whose window lies nearest to a minute; of two as near, the one first received. */
function nearestKey(keys: readonly Key[], minute: number): Key | undefined {
  const at = minute * MS_PER_MIN;
  const distance = (key: Key) => Math.max(key.notBeforeMs - at, at - key.notAfterMs);
  return keys.toSorted(
    (left, right) => distance(left) - distance(right) || left.receivedAtMs - right.receivedAtMs,
  )[0];
}
