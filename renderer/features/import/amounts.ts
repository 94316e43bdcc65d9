import type { Speak } from '../../ui/words.tsx';

/** "34 films", "12 boekingen", "3 wijzigingen": what of it is not nothing. */
export function amountsOf(counts: Readonly<Record<string, number>>, t: Speak['t']): readonly string[] {
  const { newFilms = 0, newBookings = 0, newScreenings = 0, changedFields = 0 } = counts;
  return [
    newFilms > 0 ? t('import.apply.films', { count: newFilms }) : '',
    newBookings > 0 ? t('import.apply.bookings', { count: newBookings }) : '',
    newScreenings > 0 ? t('import.apply.screenings', { count: newScreenings }) : '',
    changedFields > 0 ? t('import.apply.changes', { count: changedFields }) : '',
  ].filter((amount) => amount !== '');
}
