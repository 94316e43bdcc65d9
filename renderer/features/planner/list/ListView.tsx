import { Button } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { commandOfKey, keyName, PLANNER_COMMANDS } from '../../../../shared/plannerCommands.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatDay, formatTime } from '../../../../shared/words/dates.ts';
import { LanguageBadge } from '../../../ui/film/LanguageBadge.tsx';
import { BookingBadge } from '../../../ui/film/StatusBadges.tsx';
import { type SelectHow, VirtualGrid } from '../../../ui/VirtualGrid.tsx';
import { useWords } from '../../../ui/words.tsx';
import { tintOf } from '../blockFacts.ts';
import { useCommands } from '../commands/useCommands.ts';
import { countFitting } from '../filters/filteredOut.ts';
import { useDrawnProposal } from '../ghosts/proposalStore.ts';
import { onProposedKey } from '../ghosts/proposedKeys.ts';
import { GoneList } from '../scenarios/GoneChips.tsx';
import { Mark } from '../scenarios/marks.tsx';
import { growth } from '../useZoom.ts';
import type { Work } from '../work.ts';
import { ListExport } from './ListExport.tsx';
import { ListFilters } from './ListFilters.tsx';
import classes from './ListView.module.css';
import { makeRows, proposedRows, SORT_KEYS, type Sort, type SortKey, sortRows } from './rows.ts';

type Props = {
  readonly work: Work;
  /** How many steps larger than by itself. */
  readonly zoom: number;
};

const NUMBERS: readonly SortKey[] = ['length', 'conflicts'];
const nothing = () => {};

/** The programme as a table: sorted by any column, filtered, several rows chosen and removed in one step. */
export function ListView({ work, zoom }: Props) {
  const { lookups, place, selection } = work;
  const span = place.shown.listSpan;
  const commands = useCommands();
  const speak = useWords();
  const { t, lang } = speak;
  const proposal = useDrawnProposal();
  const [sort, setSort] = useState<Sort>({ key: 'day', isDown: false });
  const fitting = useMemo(() => makeRows(lookups, { t, lang }), [lookups, t, lang]);
  const rows = useMemo(
    () => sortRows([...fitting, ...proposedRows(proposal, speak)], sort, lang),
    [fitting, proposal, sort, lang, speak],
  );
  const count = countFitting(lookups);
  const ids = useMemo(() => rows.map((row) => row.screening.id), [rows]);
  const here = useMemo(
    () => new Set(rows.flatMap((row) => (row.isProposed ? [] : [row.screening.id]))),
    [rows],
  );
  const standing = useMemo(() => [...here], [here]);
  const chosen = useMemo(
    () => new Set([...selection.ids].filter((id) => here.has(id))),
    [selection.ids, here],
  );
  const select = (index: number, how: SelectHow) => {
    const id = ids[index];
    // One that is only proposed is held in place by choosing it, as in the week; walking past it leaves it alone.
    if (id !== undefined && here.has(id)) selection.select(id, how, standing);
    else if (id !== undefined && how === 'toggle') proposal?.onKeep(id);
  };
  const onCommand = (event: KeyboardEvent, index: number): boolean => {
    const command = commandOfKey(keyName(event));
    const screening = rows[index]?.screening;
    if (command === 'selectAll') {
      selection.set(standing);
      return true;
    }
    if (command === undefined || screening === undefined || PLANNER_COMMANDS[command].on === 'none')
      return false;
    if (rows[index]?.isProposed === true && proposal !== null) {
      if (event.key.startsWith('Arrow') && !event.altKey) return false;
      onProposedKey(event, screening, proposal);
      return event.isDefaultPrevented();
    }
    // The arrows go from row to row here; a nudge has the menu.
    if (event.key.startsWith('Arrow') && !event.altKey) return false;
    return commands.run(command, commands.targetsOf(screening));
  };
  const cellsOf = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    const { screening, title, roomName, version, strandName, status, conflictCount, isProposed } = row;
    return {
      day: formatDay(screening.day, lang),
      time: (
        <span className={classes.time}>
          {screening.startsAt === null
            ? t('planner.undecidedChip')
            : formatTime(timeOf(screening.startsAt), lang)}
        </span>
      ),
      end: row.end === null ? '' : formatTime(timeOf(row.end), lang),
      room: <span title={roomName}>{roomName}</span>,
      film: (
        <span className={screening.state === 'planned' ? classes.film : classes.struck} title={title}>
          <Mark screeningId={screening.id} isInline />
          {isProposed ? (
            <span className={classes.proposed} data-proposed={screening.id}>
              {t(proposal?.keptIds.has(screening.id) === true ? 'generate.held' : 'generate.proposal')}
            </span>
          ) : null}
          {title}
        </span>
      ),
      length: `${row.minutes}′`,
      language: version === undefined ? '' : <LanguageBadge version={version} />,
      strand:
        strandName === '' ? (
          ''
        ) : (
          <span className={classes.strand} style={tintOf(screening, lookups)} title={strandName}>
            {strandName}
          </span>
        ),
      booking: status === null ? '' : <BookingBadge status={status} today={lookups.programme.today} />,
      conflicts:
        conflictCount === 0 ? (
          ''
        ) : (
          <span className={classes.conflicts} title={t('planner.conflicts', { count: conflictCount })}>
            {conflictCount}
          </span>
        ),
    };
  };
  const [only] = chosen;
  return (
    <section className={classes.list} aria-label={t('planner.view.list')}>
      <ListFilters
        lookups={lookups}
        filtering={work.filtering}
        span={span}
        onSpan={place.setListSpan}
        shownCount={fitting.length}
        allCount={count.all}
        chosenCount={chosen.size}
        onRemove={() => void commands.run('remove')}
        tail={<ListExport rows={rows.filter((row) => !row.isProposed)} lookups={lookups} />}
      />
      <GoneList lookups={lookups} />
      <div className={classes.table} style={{ zoom: growth(zoom, 1.1) }}>
        <VirtualGrid
          label={t('list.table')}
          columns={SORT_KEYS.map((key) => ({
            key,
            label: t(`list.column.${key}`),
            isNumber: NUMBERS.includes(key),
            sort: sort.key !== key ? 'none' : sort.isDown ? 'descending' : 'ascending',
          }))}
          widths="84px 52px 52px minmax(48px, 0.7fr) minmax(110px, 2.4fr) 46px minmax(84px, 0.8fr) minmax(62px, 1fr) 98px 68px"
          rowHeight={32}
          total={rows.length}
          cellsOf={cellsOf}
          isSelected={(index) => chosen.has(ids[index] ?? '')}
          onSelect={select}
          isMulti
          onSort={(key) => {
            const next = SORT_KEYS.find((each) => each === key);
            if (next !== undefined) setSort({ key: next, isDown: sort.key === next && !sort.isDown });
          }}
          onCommand={onCommand}
          selectedIndex={chosen.size === 1 ? ids.indexOf(only ?? '') : null}
          labelOf={(index) => rows[index]?.label ?? ''}
          onRange={nothing}
          resetKey={`${lookups.programme.from} ${lookups.programme.to} ${sort.key} ${sort.isDown} ${JSON.stringify(work.filtering.filter)}`}
          empty={
            <div className={classes.empty}>
              {count.all === 0 ? (
                t(span === 'week' ? 'list.emptyWeek' : 'list.emptyMonth')
              ) : (
                <>
                  {t('list.noMatch')}{' '}
                  <Button variant="default" onClick={work.filtering.clear}>
                    {t('list.showAll')}
                  </Button>
                </>
              )}
            </div>
          }
        />
      </div>
    </section>
  );
}
