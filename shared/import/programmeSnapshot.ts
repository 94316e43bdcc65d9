import type { Booking } from '../domain/booking.ts';
import type { Film, Version } from '../domain/film.ts';
import type { Screening } from '../domain/screening.ts';
import type { Text } from '../domain/text.ts';
import type { Id } from '../ids.ts';
import type { LocalDate, LocalTime } from '../time.ts';
import type { Lang } from '../words/words.ts';
import type { ImportedValues, LastImported } from './importMemory.ts';

/** Everything of the house an import is compared with. */
export type ProgrammeSnapshot = {
  readonly films: readonly Film[];
  readonly versions: readonly Version[];
  readonly bookings: readonly Booking[];
  readonly screenings: readonly Pick<Screening, 'bookingId' | 'roomId' | 'day' | 'startsAt' | 'state'>[];
  /** Long texts of films, by language. */
  readonly synopses: readonly { readonly filmId: Id; readonly language: Lang }[];
  readonly distributors: readonly { readonly id: Id; readonly name: string }[];
  /** Rooms in use. */
  readonly rooms: readonly { readonly id: Id; readonly name: string }[];
  readonly strands: readonly { readonly id: Id; readonly names: Readonly<Partial<Record<Lang, string>>> }[];
  readonly dayStartsAt: LocalTime;
  /** Programme days on which nothing is planned until they are unlocked. */
  readonly lockedDays: ReadonlySet<LocalDate>;
  readonly preProgrammeMin: number;
  readonly houseLanguage: Lang;
  /** Oldest first. */
  readonly lastImported: readonly LastImported[];
};

/** What taking an import over writes; rows of the file in `imported` are kept for the next comparison. */
export type ImportWrites = {
  /** What stands on the list, for the sender's next one to be compared with. */
  readonly listed: readonly string[];
  readonly distributors: readonly { readonly id: Id; readonly name: string }[];
  readonly films: readonly Film[];
  readonly filmPatches: readonly { readonly id: Id; readonly patch: Partial<Film> }[];
  readonly versions: readonly Version[];
  readonly versionPatches: readonly { readonly id: Id; readonly patch: Partial<Version> }[];
  readonly bookings: readonly Booking[];
  /** Whole, as they will stand. */
  readonly changedBookings: readonly Booking[];
  readonly screenings: readonly Screening[];
  readonly synopses: readonly Pick<Text, 'ownerId' | 'language' | 'body'>[];
  readonly imported: readonly {
    readonly row: number;
    readonly filmId: Id;
    readonly bookingId: Id | null;
    readonly values: ImportedValues;
  }[];
};
