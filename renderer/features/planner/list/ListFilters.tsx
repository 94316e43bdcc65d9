import { Button, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.tsx';
import { toggled } from '../filters/filter.ts';
import type { Filtering } from '../filters/useFiltering.ts';
import type { Lookups } from '../lookups.ts';
import type { ListSpan } from '../views.ts';
import classes from './ListView.module.css';

type Props = {
  readonly lookups: Lookups;
  readonly filtering: Filtering;
  readonly span: ListSpan;
  readonly onSpan: (span: ListSpan) => void;
  readonly shownCount: number;
  readonly allCount: number;
  readonly chosenCount: number;
  readonly onRemove: () => void;
  /** What stands at the end of the line. */
  readonly tail: ReactNode;
};

const ids = (id: string | null): readonly string[] => (id === null ? [] : [id]);
/** The one that is asked for; none where several are. */
const only = (asked: readonly string[]): string | null => (asked.length === 1 ? (asked[0] ?? null) : null);

/** What of the days is listed — the planner's own filter, its commonest parts at hand — and what is done with the chosen rows. */
export function ListFilters(props: Props) {
  const { lookups, filtering, span, onSpan, shownCount, allCount, chosenCount, onRemove, tail } = props;
  const { filter, set } = filtering;
  const { t, lang } = useWords();
  const { rooms, strands } = lookups.programme;
  return (
    <search className={classes.filters} aria-label={t('list.filters')}>
      <SegmentedControl
        aria-label={t('list.span')}
        value={span}
        onChange={(value) => onSpan(value === 'month' ? 'month' : 'week')}
        data={[
          { value: 'week', label: t('planner.view.week') },
          { value: 'month', label: t('planner.view.month') },
        ]}
      />
      <TextInput
        w={168}
        data-shelf-search
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') set({ text: '' });
        }}
      />
      <Select
        w={118}
        clearable
        aria-label={t('inspector.room')}
        placeholder={t('list.everyRoom')}
        value={only(filter.roomIds)}
        data={rooms.map((room) => ({ value: room.id, label: room.name }))}
        onChange={(roomId) => set({ roomIds: ids(roomId) })}
      />
      <Select
        w={138}
        clearable
        aria-label={t('inspector.strand')}
        placeholder={t('list.everyStrand')}
        value={only(filter.strandIds)}
        data={strands.map((strand) => ({
          value: strand.id,
          label: strand.names[lang] ?? Object.values(strand.names)[0] ?? '',
        }))}
        onChange={(strandId) => set({ strandIds: ids(strandId) })}
      />
      <Switch
        size="xs"
        label={t('list.conflictsOnly')}
        checked={filter.statuses.includes('conflict')}
        onChange={() => set({ statuses: toggled(filter.statuses, 'conflict') })}
      />
      <span className={classes.count} role="status">
        {chosenCount > 1
          ? t('list.chosen', { count: chosenCount })
          : t('list.count', { shown: shownCount, all: allCount })}
      </span>
      {chosenCount < 2 ? null : (
        <Button variant="default" onClick={onRemove}>
          {t('list.remove', { count: chosenCount })}
        </Button>
      )}
      {tail}
    </search>
  );
}
