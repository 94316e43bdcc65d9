import { SegmentedControl } from '@mantine/core';
import type { ListingSheet } from '../../../shared/contract/listings.ts';
import type { Venue } from '../../../shared/domain/house.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { OursBadge, TheirsBadge } from '../../ui/film/StatusBadges.tsx';
import { useWords } from '../../ui/words.tsx';
import { GuardList } from './GuardList.tsx';
import classes from './Listings.module.css';
import { PublicPage } from './page/PublicPage.tsx';
import { ScoreRing } from './ScoreRing.tsx';

type Props = {
  readonly sheet: ListingSheet;
  readonly venue: Venue;
  readonly language: Lang;
  readonly onLanguage: (language: Lang) => void;
};

/** A listing in the middle of the screen: how complete it is, what it lacks, and the page visitors will see. */
export function ListingView({ sheet, venue, language, onLanguage }: Props) {
  const { t } = useWords();
  return (
    <div className={classes.view}>
      <div className={classes.top}>
        <ScoreRing completeness={sheet.completeness} />
        <div className={classes.topText}>
          <div className={classes.topLine}>
            <span className={classes.rowBadges}>
              <OursBadge status={sheet.ours} />
              <TheirsBadge status={sheet.theirs} />
            </span>
            <SegmentedControl
              aria-label={t('listing.pageLanguage')}
              value={language}
              onChange={(next) => onLanguage(next as Lang)}
              data={LANGS.map((each) => ({ value: each, label: each.toUpperCase() }))}
            />
          </div>
          <GuardList sheet={sheet} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page longer than its place must be scrollable by key */}
      <div className={classes.desk} tabIndex={0}>
        <PublicPage sheet={sheet} venue={venue} language={language} />
      </div>
    </div>
  );
}
