import type { Id } from '../ids.ts';
import type { LocalDate, LocalTime, Weekday } from '../time.ts';
import type { Lang } from '../words/words.ts';
import type { Badge, Price } from './screening.ts';

/** Twelve tints, tested for colour-blind eyes in light and dark. */
export const STRAND_TINTS = 12;

/** When a strand falls: a weekday and hour, between two days. */
export type Recurrence = {
  readonly weekdays: readonly Weekday[];
  readonly time: LocalTime | null;
  readonly roomId: Id | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly skipsSchoolHolidays: boolean;
};

/** A recurring series or section, and what a screening in it starts with. */
export type Strand = {
  readonly id: Id;
  readonly names: Readonly<Partial<Record<Lang, string>>>;
  readonly tint: number;
  readonly recurrence: Recurrence | null;
  readonly template: {
    readonly price: Price | null;
    readonly badges: readonly Badge[];
  };
};

/** A named period of the programme. */
export type Season = {
  readonly id: Id;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};
