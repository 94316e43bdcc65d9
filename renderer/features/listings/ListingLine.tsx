import { Checkbox } from '@mantine/core';
import type { ListingRow } from '../../../shared/contract/listings.ts';
import { titleIn } from '../../../shared/domain/film.ts';
import { formatDay } from '../../../shared/words/dates.ts';
import { LanguageBadge } from '../../ui/film/LanguageBadge.tsx';
import { Poster } from '../../ui/film/Poster.tsx';
import { OursBadge, TheirsBadge } from '../../ui/film/StatusBadges.tsx';
import { useWords } from '../../ui/words.tsx';
import classes from './Listings.module.css';

type Props = {
  readonly row: ListingRow;
  /** Another version of the film is listed too: their languages tell them apart. */
  readonly isOneOfSeveral: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly selectLabel: string;
  readonly onSelect: (isOn: boolean) => void;
  readonly onOpen: () => void;
};

/** One listing in the list: title, dates, score, problems, both badges. */
export function ListingLine({
  row,
  isOneOfSeveral,
  isOpen,
  isSelected,
  selectLabel,
  onSelect,
  onOpen,
}: Props) {
  const { t, lang } = useWords();
  const { film, firstDay, lastDay } = row;
  const title = titleIn(film, lang);
  const dates =
    firstDay === null
      ? t('listings.noDate')
      : lastDay === null || lastDay === firstDay
        ? formatDay(firstDay, lang)
        : `${formatDay(firstDay, lang)} – ${formatDay(lastDay, lang)}`;
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <Checkbox
        size="xs"
        color="gray"
        aria-label={selectLabel}
        checked={isSelected}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <button
        type="button"
        className={classes.rowButton}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <Poster film={film} image={row.image} widthPx={36} />
        <span className={classes.rowText}>
          <span className={classes.rowTitle} title={title}>
            {title}
          </span>
          <span className={classes.rowFacts}>
            {dates} ·{' '}
            <span title={t('listings.screenings', { count: row.screeningCount })}>{row.screeningCount}×</span>{' '}
            {isOneOfSeveral ? <LanguageBadge version={row.version} /> : null}
          </span>
          <span className={classes.rowBadges}>
            <OursBadge status={row.ours} isShort />
            <TheirsBadge status={row.theirs} isShort />
          </span>
        </span>
        <span className={classes.rowScore}>
          <span title={t('listings.score', { score: row.score })}>{row.score}</span>
          {row.problemCount > 0 ? (
            <span className={classes.rowProblems} title={t('listings.problems', { count: row.problemCount })}>
              ▲{row.problemCount}
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
}
