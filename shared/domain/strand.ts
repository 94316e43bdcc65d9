import type { Id } from '../ids.ts';
import type { LocalDate, LocalTime, Weekday } from '../time.ts';
import type { Lang } from '../words/words.ts';
import type { Badge, Price, ScreeningItem } from './screening.ts';

/** Twelve tints, tested for colour-blind eyes in light and dark. */
export const STRAND_TINTS = 12;

/** When a strand falls: weekdays and an hour, between two days. */
export type Recurrence = {
  readonly weekdays: readonly Weekday[];
  readonly time: LocalTime | null;
  readonly roomId: Id | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly skipsSchoolHolidays: boolean;
};

/** One occasion of a strand that differs from its recurrence: another hour or room, or left out. */
export type StrandException = {
  /** The programme day the recurrence gives. */
  readonly day: LocalDate;
  /** Null where the occasion is left out. */
  readonly instead: {
    readonly day: LocalDate;
    readonly time: LocalTime | null;
    readonly roomId: Id | null;
  } | null;
};

/** What a screening in a strand starts with. */
export type StrandTemplate = {
  readonly price: Price | null;
  readonly badges: readonly Badge[];
  /** Parts around the film, in order: an intro before the `feature`, a Q&A after it. Empty for the house's own. */
  readonly items: readonly ScreeningItem[];
  /** A line said of every screening in it, per language. */
  readonly texts: Readonly<Partial<Record<Lang, string>>>;
  /** What is wanted of the version: shown where a film that has it not is put in. */
  readonly wantsAudioDescription: boolean;
  readonly wantsSdh: boolean;
};

export const EMPTY_TEMPLATE: StrandTemplate = {
  price: null,
  badges: [],
  items: [],
  texts: {},
  wantsAudioDescription: false,
  wantsSdh: false,
};

/** A recurring series or section, and what a screening in it starts with. */
export type Strand = {
  readonly id: Id;
  readonly names: Readonly<Partial<Record<Lang, string>>>;
  readonly tint: number;
  /** Earliest first, not overlapping: "this and following" ends one and begins the next. */
  readonly recurrences: readonly Recurrence[];
  readonly exceptions: readonly StrandException[];
  readonly template: StrandTemplate;
  readonly archivedOn: LocalDate | null;
};

/** A strand's name in a language, or in whichever it has. */
export const strandName = ({ names }: Pick<Strand, 'names'>, lang: Lang): string =>
  names[lang] ?? Object.values(names)[0] ?? '';

/** A named period of the programme. */
export type Season = {
  readonly id: Id;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};
