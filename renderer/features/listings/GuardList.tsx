import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ListingSheet } from '../../../shared/contract/listings.ts';
import type { GuardProblem } from '../../../shared/listing/guard.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Listings.module.css';
import { fieldOf, focusField } from './lit.ts';

const SHOWN = 3;

/** What stops the approval first, then what would look poor; each line leads to the field that mends it. */
export function GuardList({ sheet }: { readonly sheet: ListingSheet }) {
  const { t, byCode } = useWords();
  const [, navigate] = useLocation();
  const [isWhole, setWhole] = useState(false);
  const { problems, film } = sheet;
  if (problems.length === 0) {
    return (
      <p className={classes.allGood}>
        <IconCheck size={16} stroke={1.5} aria-hidden /> {t('listing.guardNone')}
      </p>
    );
  }
  const mend = (problem: GuardProblem) => {
    const field = fieldOf(problem);
    if (field !== null) return focusField(field, problem.language);
    if (problem.field === 'place') return navigate('/settings');
    if (problem.field === 'screenings') return navigate(`/planner/${sheet.firstDay ?? ''}`);
    return navigate(`/films/${film.id}`);
  };
  const order = (problem: GuardProblem) => (problem.severity === 'stop' ? 0 : 1);
  const sorted = [...problems].sort((left, right) => order(left) - order(right));
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN);
  return (
    <ul className={classes.guard} aria-label={t('listing.guard')}>
      {shown.map((problem) => (
        <li key={`${problem.code} ${problem.language} ${JSON.stringify(problem.facts)}`}>
          <button
            type="button"
            className={classes.guardLine}
            data-severity={problem.severity}
            onClick={() => mend(problem)}
          >
            {problem.severity === 'stop' ? (
              <IconAlertTriangle size={15} stroke={1.75} aria-label={t('listing.stop')} />
            ) : (
              <IconInfoCircle size={15} stroke={1.5} aria-label={t('listing.warn')} />
            )}
            <span>
              {byCode(`guard.${problem.code}`, problem.facts)}
              {problem.language === null ? '' : ` (${problem.language.toUpperCase()})`}
            </span>
          </button>
        </li>
      ))}
      {sorted.length > SHOWN ? (
        <li>
          <button type="button" className={classes.link} onClick={() => setWhole((was) => !was)}>
            {isWhole ? t('listing.fewer') : t('listing.more', { count: sorted.length - SHOWN })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
