import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { OutboxSummary } from '../../shared/contract/listings.ts';
import type { SystemInfo } from '../../shared/contract/system.ts';
import { wallClockAt } from '../../shared/time.ts';
import { formatMoment, formatTime } from '../../shared/words/dates.ts';
import { api } from '../api/client.ts';
import classes from '../Frame.module.css';
import { useWords } from '../ui/words.tsx';
import { useHistory } from './useGlobalKeys.ts';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Tells the truth about network, queue, environment, backup and the last step. */
export function StatusLine({ info }: { readonly info: SystemInfo }) {
  const speak = useWords();
  const { t, lang } = speak;
  const outbox = useQuery(api.outbox.summary.queryOptions());
  const history = useQuery(api.history.state.queryOptions());
  const { undo } = useHistory();
  const saved = info.lastSavedAtMs;
  const last = history.data?.undo ?? null;
  return (
    <footer className={classes.status}>
      <Network summary={outbox.data} />
      <Queue summary={outbox.data} />
      <Link href="/settings/publishing">
        {info.practiceSite.isOn ? t('status.practiceOn') : t('status.practiceOff')}
      </Link>
      <span>
        {saved === null
          ? t('status.allSaved')
          : t('status.saved', { time: formatTime(wallClockAt(saved, HERE).slice(11), lang) })}
      </span>
      <Link href="/settings/data">
        {info.lastBackupAtMs === null
          ? t('status.noBackup')
          : t('status.backup', { when: formatMoment(wallClockAt(info.lastBackupAtMs, HERE), lang) })}
      </Link>
      {last === null ? null : (
        <Tooltip label={`${t('action.undoStep', { step: speak.step(last) })}  Ctrl+Z`}>
          <button
            type="button"
            className={classes.last}
            onClick={() => void undo()}
            aria-label={t('action.undoStep', { step: speak.step(last) })}
          >
            ↶ {speak.step(last)}
          </button>
        </Tooltip>
      )}
    </footer>
  );
}

function Network({ summary }: { readonly summary: OutboxSummary | undefined }) {
  const { t } = useWords();
  const isOnline = summary?.isOnline ?? null;
  const hasWaiting = summary !== undefined && summary.waiting + summary.sending + summary.blocked > 0;
  return (
    <span>
      <span className={`${classes.dot} ${isOnline === true ? classes.dotOn : ''}`} aria-hidden />
      {isOnline === null
        ? t(hasWaiting ? 'status.notSent' : 'status.notTried')
        : isOnline
          ? t('status.online')
          : t('status.offline')}
    </span>
  );
}

function Queue({ summary }: { readonly summary: OutboxSummary | undefined }) {
  const { t } = useWords();
  if (summary === undefined) return null;
  const waiting = summary.waiting + summary.sending;
  return (
    <>
      {waiting > 0 ? <Link href="/listings">{t('status.waiting', { count: waiting })}</Link> : null}
      {summary.blocked > 0 ? (
        <Link href="/listings" className={classes.blocked}>
          {t('status.blocked', { count: summary.blocked })}
        </Link>
      ) : null}
    </>
  );
}
