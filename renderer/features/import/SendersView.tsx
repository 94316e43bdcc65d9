import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { KnownSender } from '../../../shared/contract/senders.ts';
import type { Id } from '../../../shared/ids.ts';
import { formatMoment } from '../../../shared/words/dates.ts';
import { api } from '../../api/client.ts';
import { useWords } from '../../ui/words.tsx';
import { Clashes } from './Clashes.tsx';
import { SendersExport } from './ImportExports.tsx';
import { localMoment } from './localMoment.ts';
import { SenderDetail } from './SenderDetail.tsx';
import classes from './Senders.module.css';
import { useSenderFile } from './useSenderFile.ts';

type Props = { readonly chosen: Id | null; readonly onChoose: (senderId: Id | null) => void };

/** The senders whose lists are known: their names, whose they are, what their columns mean. */
export function SendersView({ chosen, onChoose }: Props) {
  const { t } = useWords();
  const senders = useQuery(api.imports.profiles.list.queryOptions());
  const file = useSenderFile();
  const all = senders.data ?? [];
  const sender = all.find((each) => each.id === chosen) ?? all[0];
  return (
    <div className={classes.senders}>
      <section className={classes.list} aria-label={t('senders.title')}>
        <FileActions all={all} file={file} />
        {senders.isError ? <p role="alert">{t('senders.failed')}</p> : null}
        {senders.isSuccess && all.length === 0 ? <p className="soft">{t('senders.none')}</p> : null}
        <ul className={classes.names}>
          {all.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className={classes.pick}
                aria-current={each.id === sender?.id}
                title={each.name}
                onClick={() => onChoose(each.id)}
              >
                <span className={classes.name}>{each.name}</span>
                <Facts sender={each} />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className={classes.detail}>
        {file.clashes.length > 0 ? (
          <Clashes clashes={file.clashes} onAnswer={file.answer} onLeave={file.leave} />
        ) : sender === undefined ? null : (
          <SenderDetail key={sender.id} sender={sender} file={file} />
        )}
      </div>
    </div>
  );
}

function Facts({ sender }: { readonly sender: KnownSender }) {
  const { t, lang } = useWords();
  const { imports, lastImportedAtMs } = sender;
  const when = lastImportedAtMs === null ? 'none' : formatMoment(localMoment(lastImportedAtMs), lang);
  return <span className={classes.facts}>{t('senders.facts', { imports, when })}</span>;
}

type ActionsProps = {
  readonly all: readonly KnownSender[];
  readonly file: ReturnType<typeof useSenderFile>;
};

function FileActions({ all, file }: ActionsProps) {
  const { t } = useWords();
  const reset = useRef<() => void>(null);
  return (
    <div className={classes.actions}>
      <FileButton
        accept=".json,application/json"
        resetRef={reset}
        onChange={(chosen) => {
          if (chosen !== null) void file.read(chosen);
          reset.current?.();
        }}
      >
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {t('senders.import')}
          </Button>
        )}
      </FileButton>
      <Button
        size="xs"
        variant="default"
        disabled={all.length === 0}
        onClick={() => void file.save([], t('senders.file'))}
      >
        {t('senders.exportAll')}
      </Button>
      <SendersExport senders={all} />
    </div>
  );
}
