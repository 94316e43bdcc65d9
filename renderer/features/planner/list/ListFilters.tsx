import { Button, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { ListSpan } from '../views.ts';
import classes from './ListView.module.css';
import type { ListFilter } from './rows.ts';

type Props = {
  readonly lookups: Lookups;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly span: ListSpan;
  readonly onSpan: (span: ListSpan) => void;
  readonly shownCount: number;
  readonly allCount: number;
  readonly chosenCount: number;
  readonly onRemove: () => void;
};

/** What of the days is listed, and what is done with the chosen rows. */
export function ListFilters(props: Props) {
  const { lookups, filter, onFilter, span, onSpan, shownCount, allCount, chosenCount, onRemove } = props;
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
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter({ ...filter, text: '' });
        }}
      />
      <Select
        w={118}
        clearable
        aria-label={t('inspector.room')}
        placeholder={t('list.everyRoom')}
        value={filter.roomId}
        data={rooms.map((room) => ({ value: room.id, label: room.name }))}
        onChange={(roomId) => onFilter({ ...filter, roomId })}
      />
      <Select
        w={138}
        clearable
        aria-label={t('inspector.strand')}
        placeholder={t('list.everyStrand')}
        value={filter.strandId}
        data={strands.map((strand) => ({
          value: strand.id,
          label: strand.names[lang] ?? Object.values(strand.names)[0] ?? '',
        }))}
        onChange={(strandId) => onFilter({ ...filter, strandId })}
      />
      <Switch
        size="xs"
        label={t('list.conflictsOnly')}
        checked={filter.isConflictsOnly}
        onChange={(event) => onFilter({ ...filter, isConflictsOnly: event.currentTarget.checked })}
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
    </search>
  );
}
