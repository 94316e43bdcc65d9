import { asc, eq } from 'drizzle-orm';
import type { Distributor } from '../shared/domain/distributor.ts';
import type { Room, Venue } from '../shared/domain/house.ts';
import type { Season, Strand } from '../shared/domain/strand.ts';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';
import { distributors, rooms, seasons, strands, venues } from './schema/index.ts';

/** The house; undefined before the first set-up. */
export const readVenue = (db: ReadDb): Venue | undefined => db.orm.select().from(venues).limit(1).get();

/** Rooms in their order, archived ones included. */
export const readRooms = (db: ReadDb): readonly Room[] =>
  db.orm.select().from(rooms).orderBy(asc(rooms.position)).all();

export const readRoom = (db: ReadDb, id: Id): Room | undefined =>
  db.orm.select().from(rooms).where(eq(rooms.id, id)).get();

export const readDistributors = (db: ReadDb): readonly Distributor[] =>
  db.orm.select().from(distributors).orderBy(asc(distributors.name)).all();

export const readDistributor = (db: ReadDb, id: Id): Distributor | undefined =>
  db.orm.select().from(distributors).where(eq(distributors.id, id)).get();

export const readStrands = (db: ReadDb): readonly Strand[] => db.orm.select().from(strands).all();
export const readStrand = (db: ReadDb, id: Id): Strand | undefined =>
  db.orm.select().from(strands).where(eq(strands.id, id)).get();
export const readSeasons = (db: ReadDb): readonly Season[] =>
  db.orm.select().from(seasons).orderBy(asc(seasons.from)).all();
