import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import { describeChanges } from '../../../../shared/listing/changes.ts';
import { wallClockAt } from '../../../../shared/time.ts';
import { formatMoment } from '../../../../shared/words/dates.ts';
import { listingChangeSentence } from '../../../../shared/words/listingChangeSentence.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './ListingInspector.module.css';

type Props = { readonly sheet: ListingSheet; readonly timeZone: string };

/** What an approval would change for the public, field by field, in words. */
export function Changes({ sheet: { approval, approved, content }, timeZone }: Props) {
  const { t, lang } = useWords();
  if (approval === null || approved === null) return <p className={classes.footText}>{t('listing.first')}</p>;
  const changes = describeChanges(approved, content);
  const when = formatMoment(wallClockAt(approval.approvedAtMs, timeZone), lang);
  if (changes.length === 0) return <p className={classes.footText}>{t('listing.noChanges', { when })}</p>;
  return (
    <section className={classes.changes} aria-label={t('listing.changes', { count: changes.length, when })}>
      <h3>{t('listing.changes', { count: changes.length, when })}</h3>
      <ul>
        {changes.map((change) => {
          const sentence = listingChangeSentence(change, lang);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </section>
  );
}
