import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import type { EditScope } from '../../../../shared/domain/strandEdits.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from '../inspector/Inspector.module.css';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import type { Work } from '../work.ts';
import { OccasionSlotFields } from './OccasionSlotFields.tsx';
import { useOccasionDraft } from './useOccasionDraft.ts';

type Props = {
  readonly occasion: Occasion;
  readonly strand: Strand;
  readonly work: Work;
  readonly isFocused: boolean;
  readonly onDone: () => void;
};

const SCOPES = ['this', 'following', 'all'] as const satisfies readonly EditScope[];
const DO = { this: 'strands.doThis', following: 'strands.doFollowing', all: 'strands.doAll' } as const;

/** Another day, hour or room for an occasion: for it alone, from it on, or for all. One button says exactly which. */
export function OccasionForm({ occasion, strand, work, isFocused, onDone }: Props) {
  const { t, lang } = useWords();
  const scenarioId = useChosenScenario();
  const draft = useOccasionDraft(strand, occasion, work.programme.today);
  const { scope, placed, lacking } = draft;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.submit()) !== undefined) onDone();
  };
  return (
    <form
      className={classes.section}
      aria-label={t('strands.change')}
      onSubmit={(event) => void submit(event)}
    >
      <h3 className={classes.heading}>{t('strands.change')}</h3>
      <OccasionSlotFields draft={draft} programme={work.programme} isFocused={isFocused} />
      <SegmentedControl
        fullWidth
        aria-label={t('strands.scope')}
        value={scope}
        onChange={(value) => draft.setScope(value as EditScope)}
        data={SCOPES.map((each) => ({ value: each, label: t(`strands.scope.${each}`) }))}
      />
      {scenarioId === null ? null : <span className="soft">{t('strands.ofTheHouse')}</span>}
      {placed === 0 ? null : <span className="soft">{t('strands.placedStay', { count: placed })}</span>}
      {lacking === 0 ? null : (
        <Checkbox
          size="xs"
          label={t('strands.alsoApply', { count: lacking, day: formatDay(draft.applyFrom, lang) })}
          checked={draft.isApplied}
          onChange={(event) => draft.setApplied(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" variant="default" w="fit-content" disabled={draft.changesNothing}>
        {t(DO[scope])}
      </Button>
    </form>
  );
}
