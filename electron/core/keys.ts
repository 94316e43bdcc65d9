import {
  deleteRow,
  insertRow,
  readKey,
  readKeys,
  readRoom,
  readRooms,
  readScreeningsOfVersion,
  readVenue,
  readVersion,
  readVersions,
  tables,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { KeyWithReach } from '../../shared/contract/keys.ts';
import { isSameKey, type Key, type KeyFacts, roomOfRecipient } from '../../shared/domain/key.ts';
import { screeningMinutes } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { endWithOffset, withOffset } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { titleOfVersion } from './titles.ts';

/** A version's keys, each with how many of the screenings still to come in its room it opens, and how many not. */
export function keysOfVersion(core: Core, versionId: Id): readonly KeyWithReach[] {
  const { db } = core;
  const timeZone = readVenue(db)?.timeZone ?? 'Europe/Brussels';
  const coming = readScreeningsOfVersion(db, versionId).filter(
    (each) => each.state === 'planned' && each.startsAt !== null && each.day >= core.today(),
  );
  const versions = new Map(
    readVersions(db, [
      ...new Set(coming.flatMap((each) => each.items.flatMap((part) => part.versionId ?? []))),
    ]).map((version) => [version.id, version]),
  );
  const spans = coming.map(({ roomId, startsAt, items }) => {
    const minutes = screeningMinutes({ items }, (id) => versions.get(id));
    return {
      roomId,
      fromMs: Date.parse(withOffset(startsAt ?? '', timeZone)),
      toMs: Date.parse(endWithOffset(startsAt ?? '', minutes, timeZone)),
    };
  });
  return readKeys(db, [versionId]).map((key) => {
    const inRoom = spans.filter((span) => span.roomId === key.roomId);
    const covered = inRoom.filter(
      (span) => key.notBeforeMs <= span.fromMs && span.toMs <= key.notAfterMs,
    ).length;
    return { ...key, covered, uncovered: inRoom.length - covered };
  });
}

/** Keeps new keys, each for the room its server stands in; one already kept is not kept twice. */
export function addKeys(
  core: Core,
  versionId: Id,
  facts: readonly KeyFacts[],
): Outcome<{ readonly added: number; readonly known: number }> {
  if (readVersion(core.db, versionId) === undefined) return refuse('gone');
  const rooms = readRooms(core.db);
  const kept: (Key | KeyFacts)[] = [...readKeys(core.db, [versionId])];
  const fresh = facts.filter((each) => {
    if (kept.some((key) => isSameKey(key, each))) return false;
    kept.push(each);
    return true;
  });
  const step = {
    kind: 'addKeys',
    facts: { film: titleOfVersion(core.db, versionId), count: fresh.length },
  };
  return core.write(step, (db) => {
    for (const each of fresh)
      insertRow(db, tables.keys, {
        ...each,
        id: core.newId(),
        versionId,
        roomId: roomOfRecipient(each.recipient, rooms)?.id ?? null,
        receivedAtMs: core.now(),
      });
    return ok({ added: fresh.length, known: facts.length - fresh.length });
  });
}

/** Says which room a key is for, and remembers that room's server by it. */
export function assignKey(core: Core, keyId: Id, roomId: Id | null): Outcome<null> {
  const key = readKey(core.db, keyId);
  const room = roomId === null ? null : readRoom(core.db, roomId);
  if (key === undefined || room === undefined) return refuse('gone');
  const facts = { film: titleOfVersion(core.db, key.versionId), room: room?.name ?? 'none' };
  return core.write({ kind: 'assignKey', facts }, (db) => {
    updateRow(db, tables.keys, keyId, { roomId });
    if (room !== null && key.recipient !== '') {
      // A server moved to another room takes its name along.
      for (const other of readRooms(db))
        if (other.id !== room.id && other.serverThumbprint === key.recipient)
          updateRow(db, tables.rooms, other.id, { serverThumbprint: null });
      updateRow(db, tables.rooms, room.id, { serverThumbprint: key.recipient });
    }
    return ok(null);
  });
}

export function removeKey(core: Core, keyId: Id): Outcome<null> {
  const key = readKey(core.db, keyId);
  if (key === undefined) return refuse('gone');
  const facts = { film: titleOfVersion(core.db, key.versionId) };
  return core.write({ kind: 'removeKey', facts }, (db) => {
    deleteRow(db, tables.keys, keyId);
    return ok(null);
  });
}
