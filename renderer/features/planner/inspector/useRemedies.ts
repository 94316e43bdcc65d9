import { useLocation } from 'wouter';
import type { Conflict } from '../../../../shared/domain/conflicts.ts';
import { type Remedy, remediesOf } from '../../../../shared/domain/remedies.ts';
import { assertNever } from '../../../../shared/result.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatDay, formatTime } from '../../../../shared/words/dates.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { type Speak, useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import { useWork } from '../work.ts';

/** What a button can do by itself: to accept takes a reason, a running time has to be typed. */
export type DirectRemedy = Exclude<Remedy, { readonly kind: 'override' | 'addRuntime' }>;

export const isDirect = (remedy: Remedy): remedy is DirectRemedy =>
  remedy.kind !== 'override' && remedy.kind !== 'addRuntime';

/** What can be done about a conflict, what stands on each button, and doing it: one step each. */
export function useRemedies(conflict: Conflict, lookups: Lookups, planning: Planning) {
  const speak = useWords();
  const work = useWork();
  const [, navigate] = useLocation();
  const updateBooking = useAct(client.bookings.update);
  const confirmBooking = useAct(client.bookings.confirm);
  const updateVersion = useAct(client.films.updateVersion);
  const done = (remedy: DirectRemedy): unknown => {
    switch (remedy.kind) {
      case 'move':
      case 'moveToRoom':
        return planning.move(remedy.screeningId, remedy.slot);
      case 'removeScreening':
        return planning.remove([remedy.screeningId]);
      case 'extendWindow': {
        const { kind: _kind, bookingId, ...patch } = remedy;
        return updateBooking({ bookingId, patch });
      }
      case 'raiseMaxShows':
        return updateBooking({ bookingId: remedy.bookingId, patch: { maxShows: remedy.maxShows } });
      case 'confirmBooking':
        return confirmBooking({ bookingId: remedy.bookingId });
      case 'proposeShows':
        return work.openPanel({ kind: 'generate', bookingId: remedy.bookingId });
      case 'openBooking':
        return navigate(`/films/${remedy.filmId}/${remedy.bookingId}`);
      case 'openFilm':
        return navigate(`/films/${remedy.filmId}`);
      case 'openRooms':
        return navigate('/settings/rooms');
      case 'openRules':
        return navigate('/settings/rules');
      default:
        return assertNever(remedy);
    }
  };
  return {
    remedies: remediesOf(conflict, lookups.index),
    labelOf: (remedy: DirectRemedy) => labelOf(remedy, lookups, speak),
    apply: (remedy: DirectRemedy): void => {
      done(remedy);
    },
    setRuntime: (versionId: string, runtimeMin: number) => {
      void updateVersion({ versionId, patch: { runtimeMin } });
    },
  };
}

function labelOf(remedy: DirectRemedy, lookups: Lookups, { t, lang }: Speak): string {
  switch (remedy.kind) {
    case 'move':
      return t('remedy.move', { time: formatTime(timeOf(remedy.slot.startsAt ?? ''), lang) });
    case 'moveToRoom':
      return t('remedy.moveToRoom', { room: lookups.model.rooms.get(remedy.slot.roomId ?? '')?.name ?? '?' });
    case 'extendWindow':
      return 'windowFrom' in remedy
        ? t('remedy.extendFrom', { day: formatDay(remedy.windowFrom, lang) })
        : t('remedy.extendTo', { day: formatDay(remedy.windowTo, lang) });
    case 'raiseMaxShows':
      return t('remedy.raiseMaxShows', { max: remedy.maxShows });
    default:
      return t(`remedy.${remedy.kind}`);
  }
}
