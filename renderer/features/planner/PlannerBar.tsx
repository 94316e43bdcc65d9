import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import {
  IconAlertTriangle,
  IconChevronLeft,
  IconChevronRight,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { addDays, type LocalDate } from '../../../shared/time.ts';
import { formatSpan } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Planner.module.css';

type Props = {
  readonly weekFrom: LocalDate;
  readonly conflictCount: number;
  readonly roomsAs: 'rows' | 'columns';
  readonly onRoomsAs: (value: 'rows' | 'columns') => void;
  readonly onZoom: (factor: number) => void;
  readonly onGo: (day: LocalDate) => void;
  readonly onToday: () => void;
  readonly onConflicts: () => void;
};

export function PlannerBar({
  weekFrom,
  conflictCount,
  roomsAs,
  onRoomsAs,
  onZoom,
  onGo,
  onToday,
  onConflicts,
}: Props) {
  const { t, lang } = useWords();
  const icon = (word: Parameters<typeof t>[0], key: string, act: () => void, Icon: typeof IconZoomIn) => (
    <Tooltip label={`${t(word)}  ${key}`}>
      <ActionIcon variant="subtle" color="gray" aria-label={t(word)} onClick={act}>
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      <div className={classes.barGroup}>
        {icon('action.previousWeek', 'PgUp', () => onGo(addDays(weekFrom, -7)), IconChevronLeft)}
        <strong className={classes.span}>{formatSpan(weekFrom, addDays(weekFrom, 6), lang)}</strong>
        {icon('action.nextWeek', 'PgDn', () => onGo(addDays(weekFrom, 7)), IconChevronRight)}
        <Button variant="default" onClick={onToday}>
          {t('action.today')}
        </Button>
        <DateInput
          w={116}
          aria-label={t('planner.goTo')}
          placeholder={t('planner.goTo')}
          value={null}
          valueFormat="DD/MM/YYYY"
          firstDayOfWeek={1}
          onChange={(value) => {
            if (value !== null) onGo(value.slice(0, 10));
          }}
        />
      </div>
      <div className={classes.barEnd}>
        <Button
          variant="default"
          onClick={onConflicts}
          disabled={conflictCount === 0}
          leftSection={
            conflictCount === 0 ? null : <IconAlertTriangle size={16} stroke={1.5} color="var(--accent)" />
          }
        >
          {t('planner.conflicts', { count: conflictCount })}
        </Button>
        <SegmentedControl
          aria-label={t('planner.roomsAs')}
          value={roomsAs}
          onChange={(value) => onRoomsAs(value === 'columns' ? 'columns' : 'rows')}
          data={[
            { value: 'rows', label: `${t('planner.roomsAs')} ${t('planner.rows')}` },
            { value: 'columns', label: t('planner.columns') },
          ]}
        />
        {icon('planner.zoomOut', '−', () => onZoom(1 / 1.2), IconZoomOut)}
        {icon('planner.zoomIn', '+', () => onZoom(1.2), IconZoomIn)}
      </div>
    </>
  );
}
