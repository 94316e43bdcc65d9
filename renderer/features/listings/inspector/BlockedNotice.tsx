import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { DeliveryProblem, OutboxJob } from '../../../../shared/listing/listing.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './ListingInspector.module.css';

type Props = {
  readonly job: OutboxJob;
  readonly problem: DeliveryProblem;
  readonly channel: string;
};

/** Why a job stands still: our sentence, the site's own words where it has any, and a way on. */
export function BlockedNotice({ job, problem, channel }: Props) {
  const { t, lang, byCode } = useWords();
  const retry = useAct(client.outbox.retry);
  if (job.state !== 'blocked') return null;
  const { endUserMessage } = problem;
  const message =
    endUserMessage[lang] ?? Object.values(endUserMessage)[0] ?? (problem.detail || problem.title);
  return (
    <section className={classes.blocked} role="alert">
      <h3>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {t('listing.blocked')}
      </h3>
      {message === '' ? null : <p>{t('listing.siteSays', { channel, message })}</p>}
      <p className="soft">{byCode(`delivery.problem.${problem.code}`)}</p>
      {problem.fields.length === 0 ? null : (
        <ul>
          {problem.fields.map((field) => (
            <li key={`${field.pointer} ${field.error}`}>
              <code>{field.pointer}</code> {field.error}
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        leftSection={<IconRefresh size={15} stroke={1.5} />}
        onClick={() => void retry({ jobId: job.id })}
      >
        {t('listing.retry')}
      </Button>
    </section>
  );
}
