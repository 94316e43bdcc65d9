import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import { strandName } from '../../../../shared/domain/strand.ts';
import { type LocalDate, timeOf } from '../../../../shared/time.ts';
import { formatDayLong, formatTime } from '../../../../shared/words/dates.ts';
import type { Speak } from '../../../ui/words.tsx';
import type { SeasonModel } from './model.ts';
import type { Show } from './shows.ts';

/** Named one by one in a day's sentence; the rest are counted. */
const TOLD = 8;
const NO_SLOTS: readonly Occasion[] = [];

/** Everything there is on a day in one sentence. */
export function labelOf(
  day: LocalDate,
  shows: readonly Show[],
  model: SeasonModel,
  { t, lang }: Speak,
): string {
  const holiday = model.publicHolidays.get(day);
  const school = model.schoolHolidays.get(day);
  const gap = model.gapOn(day);
  const { house } = model;
  const slots = model.emptySlots.get(day) ?? NO_SLOTS;
  const hourOf = ({ screening }: Show) =>
    screening.startsAt === null ? t('planner.undecidedChip') : formatTime(timeOf(screening.startsAt), lang);
  const nameOf = (show: Show) => {
    const room = house.rooms.find((each) => each.id === show.screening.roomId)?.name;
    return [`${hourOf(show)} ${show.title}`, room ?? ''].filter((part) => part !== '').join(' ');
  };
  const conflicts = shows.reduce((sum, show) => sum + show.conflictCount, 0);
  const parts = [
    t('season.day', { day: formatDayLong(day, lang), count: shows.length }),
    ...shows.slice(0, TOLD).map(nameOf),
    shows.length > TOLD ? t('planner.more', { count: shows.length - TOLD }) : '',
    conflicts === 0 ? '' : t('planner.conflicts', { count: conflicts }),
    slots.length === 0
      ? ''
      : t('season.emptySlots', {
          strands: slots.map((slot) => strandNameOf(slot.strandId, model, lang)).join(', '),
        }),
    holiday === undefined ? '' : t(`holiday.${holiday}`),
    school === undefined ? '' : t(`schoolHoliday.${school}`),
    gap.isWholeDay ? t('season.gapDay') : '',
    gap.roomIds.length === 0 ? '' : t('season.gapRooms', { rooms: roomNames(gap.roomIds, model) }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Rooms by name, in the house's order. */
export const roomNames = (ids: readonly string[], { house }: SeasonModel): string =>
  house.rooms
    .filter((room) => ids.includes(room.id))
    .map((room) => room.name)
    .join(', ');

export const strandNameOf = (id: string, { house }: SeasonModel, lang: Speak['lang']): string => {
  const strand = house.strands.find((each) => each.id === id);
  return strand === undefined ? '' : strandName(strand, lang);
};

/** The tint of a screening's strand, as its CSS variables are named. */
export const tintName = ({ screening }: Show, { house }: SeasonModel): string => {
  const strand = house.strands.find((each) => each.id === screening.strandId);
  return strand === undefined ? 'none' : String(strand.tint);
};
