import type { BookingStatus } from '../../../../shared/domain/booking.ts';
import type { Version } from '../../../../shared/domain/film.ts';
import { endsAt, type Screening } from '../../../../shared/domain/screening.ts';
import type { LocalDateTime } from '../../../../shared/time.ts';
import type { Speak } from '../../../ui/words.tsx';
import { blockFacts } from '../blockFacts.ts';
import type { DrawnProposal } from '../ghosts/proposalStore.ts';
import { proposedLabel } from '../ghosts/proposedLabel.ts';
import type { Lookups } from '../lookups.ts';

/** A screening as the list shows it. */
export type ListRow = {
  readonly screening: Screening;
  readonly title: string;
  readonly label: string;
  readonly roomName: string;
  readonly end: LocalDateTime | null;
  readonly minutes: number;
  readonly version: Version | undefined;
  readonly strandName: string;
  readonly status: BookingStatus | null;
  readonly conflictCount: number;
  /** Only proposed: it does not stand yet. */
  readonly isProposed: boolean;
};

export const SORT_KEYS = [
  'day',
  'time',
  'end',
  'room',
  'film',
  'length',
  'language',
  'strand',
  'booking',
  'conflicts',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = { readonly key: SortKey; readonly isDown: boolean };

/** The screenings of the shown days that fit the filter, first to last. */
export function makeRows(lookups: Lookups, speak: Pick<Speak, 't' | 'lang'>): readonly ListRow[] {
  const { from, to, screenings } = lookups.programme;
  return screenings
    .filter(({ id, day }) => from <= day && day <= to && !lookups.filteredOut.has(id))
    .map((screening) => makeRow(screening, lookups, speak));
}

/** The shows of a proposal, in rows of their own. */
export function proposedRows(proposal: DrawnProposal | null, speak: Speak): readonly ListRow[] {
  if (proposal === null) return [];
  return proposal.shows.map((show) => ({
    ...makeRow(show, proposal.lookups, speak),
    label: proposedLabel(show, proposal, speak),
    isProposed: true,
  }));
}

function makeRow(screening: Screening, lookups: Lookups, speak: Pick<Speak, 't' | 'lang'>): ListRow {
  const { title, label, room, minutes, conflictCount } = blockFacts(screening, lookups, speak);
  const strand = lookups.strands.get(screening.strandId ?? '');
  return {
    screening,
    title,
    label,
    roomName: room?.name ?? '',
    end: endsAt(screening, lookups.versionOf, lookups.model.clock),
    minutes,
    version: lookups.versionOf(screening.versionId),
    strandName:
      strand === undefined ? '' : (strand.names[speak.lang] ?? Object.values(strand.names)[0] ?? ''),
    status: lookups.model.bookings.get(screening.bookingId)?.status ?? null,
    conflictCount,
    isProposed: false,
  };
}

const STATUS_ORDER = { confirmed: 0, option: 1, cancelled: 100 } as const;

// A date without an hour comes before the hours of its day, as its lane stands above them.
const momentOf = ({ day, startsAt }: Screening): string => startsAt ?? day;

function sortValue({ screening, ...row }: ListRow, key: SortKey): string | number {
  switch (key) {
    case 'day':
      return `${screening.day} ${momentOf(screening)}`;
    case 'time':
      // By the clock of the programme day: what plays after midnight is late, not early.
      return screening.startsAt === null
        ? ''
        : `${screening.startsAt > `${screening.day}T24` ? 1 : 0}${screening.startsAt.slice(11)}`;
    case 'end':
      return row.end === null ? '' : `${row.end > `${screening.day}T24` ? 1 : 0}${row.end.slice(11)}`;
    case 'room':
      return row.roomName;
    case 'film':
      return row.title;
    case 'length':
      return row.minutes;
    case 'language':
      return [...(row.version?.spokenLanguages ?? []), '|', ...(row.version?.subtitleLanguages ?? [])].join(
        ' ',
      );
    case 'strand':
      return row.strandName;
    case 'booking':
      if (row.status === null) return 0;
      return STATUS_ORDER[row.status.kind] + (row.status.kind === 'option' ? row.status.rank : 0);
    case 'conflicts':
      return row.conflictCount;
  }
}

/** The rows by one column; those alike in it stay in the order they are played. */
export function sortRows(rows: readonly ListRow[], { key, isDown }: Sort, lang: string): readonly ListRow[] {
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const keyed = rows.map((row) => ({ row, value: sortValue(row, key), at: sortValue(row, 'day') }));
  const order = (left: string | number, right: string | number): number =>
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : compare(String(left), String(right));
  return keyed
    .toSorted((left, right) => {
      const byColumn = order(left.value, right.value) * (isDown ? -1 : 1);
      return byColumn === 0 ? order(left.at, right.at) : byColumn;
    })
    .map(({ row }) => row);
}
