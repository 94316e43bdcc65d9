import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { tell, useAct } from '../../ui/act.ts';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { DropArea } from './DropArea.tsx';
import { FilesColumn } from './FilesColumn.tsx';
import classes from './Import.module.css';
import { OpenedFile } from './OpenedFile.tsx';
import { PasteTable } from './PasteTable.tsx';
import { PastImports } from './PastImports.tsx';
import { SendersView } from './SendersView.tsx';
import { warmUpReader } from './sheetReader.ts';
import { TemplateMenu } from './TemplateMenu.tsx';
import { useOpenFiles } from './useOpenFiles.ts';

/** Senders' lists: dropped, read, compared with the programme, taken over as one step, taken back. */
export function ImportPage() {
  const { t } = useWords();
  useEffect(warmUpReader, []);
  const open = useOpenFiles();
  const runs = useQuery(api.imports.runs.queryOptions());
  const takeBack = useAct(client.imports.takeBack);
  const [busyRun, setBusyRun] = useState<string | null>(null);
  const { files, active } = open;
  const [sender, setSender] = useState<{ readonly id: string | null } | null>(null);

  const onTakeBack = async (importRunId: string, name: string) => {
    setBusyRun(importRunId);
    const outcome = await takeBack({ importRunId });
    setBusyRun(null);
    if (outcome !== undefined) tell(t('import.takenBack', { name }));
    return outcome !== undefined;
  };
  const add = (chosen: readonly File[]) => {
    setSender(null);
    open.add(chosen);
  };
  const bar = (
    <>
      <Button
        variant={sender === null ? 'default' : 'light'}
        color="gray"
        aria-pressed={sender !== null}
        onClick={() => setSender((now) => (now === null ? { id: null } : null))}
      >
        {t(sender === null ? 'senders.open' : 'senders.close')}
      </Button>
      {files.length === 0 ? null : (
        <>
          <PasteTable onFiles={add} />
          <ChooseFiles onFiles={add} />
        </>
      )}
    </>
  );
  const past = <PastImports runs={runs.data ?? []} busyRun={busyRun} onTakeBack={onTakeBack} />;

  return (
    <Page title={t('nav.import')} bar={bar}>
      <DropArea onFiles={add}>
        {sender !== null ? (
          <SendersView chosen={sender.id} onChoose={(id) => setSender({ id })} />
        ) : active === null ? (
          <div className={classes.empty}>
            <div className={classes.invitation}>
              <h2>{t('import.drop.title')}</h2>
              <p className="soft">{t('import.drop.hint')}</p>
              <div className={classes.ways}>
                <ChooseFiles onFiles={add} isPrimary />
                <PasteTable onFiles={add} />
                <TemplateMenu />
              </div>
            </div>
            {past}
          </div>
        ) : (
          <div className={classes.columns}>
            <FilesColumn open={open} active={active} onSender={(id) => setSender({ id })}>
              {past}
            </FilesColumn>
            <OpenedFile key={active.id} file={active} open={open} onTakeBack={onTakeBack} />
          </div>
        )}
      </DropArea>
    </Page>
  );
}
