import type { ImportRun } from '../../../shared/import/plan.ts';
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

/** "34 films and 12 bookings taken over from lijst.xlsx." */
export function doneSentence({ counts, fileName }: ImportRun, t: Speak['t'], lang: Speak['lang']): string {
  const amounts = amountsOf(counts, t);
  const said = amounts.length === 0 ? [t('import.apply.changes', { count: 0 })] : amounts;
  return t('import.done', { what: new Intl.ListFormat(lang).format(said), fileName });
}
