import { Button, CloseButton, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ChangeSince } from '../../../../shared/contract/history.ts';
import { addDays, type LocalDate, wallClockAt, weekdayOf } from '../../../../shared/time.ts';
import { formatDay, formatMoment } from '../../../../shared/words/dates.ts';
import { api } from '../../../api/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { ChangesExport } from './ChangesExport.tsx';
import { fieldsInWords, momentInWords } from './fieldWords.ts';
import classes from './History.module.css';

const SPANS = ['today', 'monday', 'week', 'month'] as const;
type Span = (typeof SPANS)[number];

/** The first day a span reaches back to. */
function firstDayOf(span: Span, today: LocalDate): LocalDate {
  const back = { today: 0, monday: weekdayOf(today) - 1, week: 7, month: 30 }[span];
  return addDays(today, -back);
}

const countOf = (changes: readonly ChangeSince[], kind: ChangeSince['kind']): number =>
  changes.filter((each) => each.kind === kind).length;

/** What became of the programme since Monday, or another day: each screening once, whatever lay between. */
export function ProgrammeHistory({ work }: { readonly work: Work }) {
  const { t } = useWords();
  const { today } = work.programme;
  const [span, setSpan] = useState<Span>('monday');
  // By the clock of the one who asks: "since Monday" is this desk's Monday.
  const sinceMs = useMemo(() => new Date(`${firstDayOf(span, today)}T00:00`).getTime(), [span, today]);
  const changes = useQuery(api.history.since.queryOptions({ input: { sinceMs } }));
  const found = changes.data;
  return (
    <div className={inspector.inspector}>
      <div className={inspector.panelHead}>
        <h2 className={inspector.title}>{t('history.programme')}</h2>
        <CloseButton aria-label={t('inspector.close')} onClick={work.closePanel} />
      </div>
      <SegmentedControl
        aria-label={t('history.since')}
        value={span}
        onChange={(value) => setSpan(value as Span)}
        data={SPANS.map((each) => ({ value: each, label: t(`history.since.${each}`) }))}
      />
      {found === undefined ? (
        <Loading />
      ) : found.length === 0 ? (
        <p className="soft">{t('history.nothing')}</p>
      ) : (
        <>
          <div className="soft">
            {t('history.totals', {
              added: countOf(found, 'added'),
              moved: countOf(found, 'moved'),
              changed: countOf(found, 'changed'),
              removed: countOf(found, 'removed'),
            })}
          </div>
          <ol className={classes.list} aria-label={t('history.programme')}>
            {found.map((change) => (
              <Line key={change.screeningId} change={change} work={work} />
            ))}
          </ol>
          <ChangesExport changes={found} work={work} />
        </>
      )}
      <Button variant="default" component="a" href="#/settings/history">
        {t('history.allSteps')}
      </Button>
    </div>
  );
}

function Line({ change, work }: { readonly change: ChangeSince; readonly work: Work }) {
  const speak = useWords();
  const { t, lang } = speak;
  const { lookups, place, selection, programme } = work;
  const when = change.startsAt === null ? formatDay(change.day, lang) : formatMoment(change.startsAt, lang);
  const room = lookups.model.rooms.get(change.roomId ?? '')?.name;
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <time>{momentInWords(wallClockAt(change.lastAtMs, programme.venue.timeZone), speak)}</time>
        <span className={classes.who} title={change.who.join(', ')}>
          {change.who.join(', ')}
        </span>
      </div>
      {change.kind === 'removed' ? (
        <div className={classes.undone}>{change.film}</div>
      ) : (
        <button
          type="button"
          className={inspector.conflictFilm}
          aria-label={t('history.show', { film: change.film, when })}
          onClick={() => {
            place.go(change.day);
            selection.set([change.screeningId]);
          }}
        >
          {change.film}
        </button>
      )}
      <div className={classes.field}>
        <span className={classes.kind}>{t(`history.kind.${change.kind}`)}</span> {when}
        {room === undefined ? '' : `, ${room}`}
      </div>
      {fieldsInWords(change.fields, speak, lookups).map((sentence) => (
        <div key={sentence} className={classes.field}>
          {sentence}
        </div>
      ))}
    </li>
  );
}
