import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import {
  type EditScope,
  editOfOccasion,
  editStrand,
  type OccasionSlot,
} from '../../../../shared/domain/strandEdits.ts';
import { TEMPLATE_PARTS } from '../../../../shared/domain/strandTemplate.ts';
import { parseTypedDate } from '../../../../shared/domain/typedDate.ts';
import { parseTypedWeekday } from '../../../../shared/domain/typedSlot.ts';
import { isSame } from '../../../../shared/same.ts';
import { cinemaWeekOf, type LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { api } from '../../../api/client.ts';
import { TimeField } from '../../../ui/TimeField.tsx';
import { TypedField } from '../../../ui/TypedField.tsx';
import { useWords } from '../../../ui/words.tsx';
import classes from '../inspector/Inspector.module.css';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import type { Work } from '../work.ts';
import { useStrandVerbs } from './useStrandVerbs.ts';

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
  const { edit } = useStrandVerbs();
  const scenarioId = useChosenScenario();
  const { venue, rooms, today } = work.programme;
  const [slot, setSlot] = useState<OccasionSlot>({
    day: occasion.shownDay,
    time: occasion.time,
    roomId: occasion.roomId,
  });
  const [scope, setScope] = useState<EditScope>('this');
  const [isApplied, setApplied] = useState(false);
  const hour = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) hour.current?.select();
  }, [isFocused]);
  const change = editOfOccasion(strand, occasion, slot, scope);
  const applyFrom = change.kind === 'following' ? change.from : today;
  const reach = useQuery({
    ...api.strands.reach.queryOptions({ input: { strandId: strand.id, from: applyFrom, scenarioId } }),
    enabled: scope !== 'this',
  });
  const lacking = scope === 'this' ? 0 : (reach.data?.lacking.length ?? 0);
  const placed = scope === 'this' ? 0 : (reach.data?.count ?? 0);
  const readDay = (typed: string): LocalDate | undefined =>
    parseTypedDate(typed, slot.day) ??
    parseTypedWeekday(typed, cinemaWeekOf(slot.day, venue.cinemaWeekStartsOn)) ??
    undefined;
  const edited = editStrand(strand, change);
  const changesNothing = isSame(edited, strand) && !(isApplied && lacking > 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const also = isApplied && lacking > 0 ? { parts: TEMPLATE_PARTS, from: applyFrom } : null;
    if ((await edit(strand.id, change, also)) !== undefined) onDone();
  };
  return (
    <form
      className={classes.section}
      aria-label={t('strands.change')}
      onSubmit={(event) => void submit(event)}
    >
      <h3 className={classes.heading}>{t('strands.change')}</h3>
      <div className={classes.row}>
        <TypedField<LocalDate>
          className={classes.grow}
          label={t('inspector.day')}
          value={slot.day}
          show={(day) => formatDay(day, lang)}
          read={readDay}
          problem={(text) => t('inspector.badDay', { text })}
          onCommit={(day) => setSlot({ ...slot, day })}
        />
        <TimeField
          ref={hour}
          w={84}
          label={t('inspector.time')}
          value={slot.time}
          onCommit={(time) => setSlot({ ...slot, time })}
        />
        <Select
          w={112}
          label={t('inspector.room')}
          value={slot.roomId}
          placeholder={t('strands.anyRoom')}
          clearable
          data={rooms
            .filter((room) => room.archivedOn === null || room.id === slot.roomId)
            .map((room) => ({ value: room.id, label: room.name }))}
          onChange={(roomId) => setSlot({ ...slot, roomId })}
        />
      </div>
      <SegmentedControl
        fullWidth
        aria-label={t('strands.scope')}
        value={scope}
        onChange={(value) => setScope(value as EditScope)}
        data={SCOPES.map((each) => ({ value: each, label: t(`strands.scope.${each}`) }))}
      />
      {scenarioId === null ? null : <span className="soft">{t('strands.ofTheHouse')}</span>}
      {placed === 0 ? null : <span className="soft">{t('strands.placedStay', { count: placed })}</span>}
      {lacking === 0 ? null : (
        <Checkbox
          size="xs"
          label={t('strands.alsoApply', { count: lacking, day: formatDay(applyFrom, lang) })}
          checked={isApplied}
          onChange={(event) => setApplied(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" variant="default" w="fit-content" disabled={changesNothing}>
        {t(DO[scope])}
      </Button>
    </form>
  );
}
