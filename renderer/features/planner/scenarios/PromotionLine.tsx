import { SegmentedControl } from '@mantine/core';
import type { Room } from '../../../../shared/domain/house.ts';
import {
  choiceOf,
  type PromotionChange,
  type PromotionChoice,
  type PromotionChoices,
} from '../../../../shared/domain/promotion.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { type Speak, useWords } from '../../../ui/words.tsx';
import classes from './Compare.module.css';
import { Sign } from './marks.tsx';
import { inWords, partsInWords, whereIs } from './naming.ts';

type Props = {
  readonly change: PromotionChange;
  readonly choices: PromotionChoices;
  readonly title: string;
  readonly rooms: readonly Room[];
  readonly onChoose: (choice: PromotionChoice) => void;
};

/** What happened meanwhile, in a sentence; null where nothing did. */
function sinceInWords({ since, kind, lockedDays }: PromotionChange, speak: Speak): string | null {
  if (lockedDays.length > 0)
    return speak.t('promotion.isLocked', {
      days: lockedDays.map((day) => formatDay(day, speak.lang)).join(', '),
    });
  if (since === null) return null;
  if (since.kind === 'gone') return speak.t('promotion.removedMeanwhile');
  if (kind === 'removed')
    return speak.t('promotion.removedHere', { parts: partsInWords(since.parts, speak) });
  return since.clashing.length > 0
    ? speak.t('promotion.clashing', { parts: partsInWords(since.clashing, speak) })
    : speak.t('promotion.merged', { parts: partsInWords(since.parts, speak) });
}

/** One change a promotion would make; where the real programme changed too, with the choice between the two. */
export function PromotionLine({ change, choices, title, rooms, onChoose }: Props) {
  const speak = useWords();
  const { t } = speak;
  const { kind, left, right, isConflict, lockedDays } = change;
  const choice = choiceOf(change, choices);
  const since = sinceInWords(change, speak);
  const screening = right ?? left;
  const canChoose = lockedDays.length === 0 && (isConflict || change.since !== null);
  return (
    <li className={`${classes.line} ${choice === 'theirs' ? classes.staying : ''}`}>
      <Sign kind={kind} />
      <span className={classes.lineText}>
        <span className={classes.lineTitle} title={title}>
          {title}
        </span>
        <span>
          {screening === null ? '' : whereIs(screening, rooms, speak)} ·{' '}
          {inWords(change, 'right', rooms, speak)}
        </span>
        {since === null ? null : <span className={classes.since}>{since}</span>}
      </span>
      {canChoose ? (
        <SegmentedControl
          aria-label={t('promotion.choose', { film: title })}
          value={choice}
          onChange={(value) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
          data={[
            { value: 'theirs', label: t('promotion.theirs') },
            { value: 'mine', label: t('promotion.mine') },
          ]}
        />
      ) : null}
    </li>
  );
}
