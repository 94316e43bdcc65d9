import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { useWords } from '../../ui/words.tsx';
import { HeaderRowField } from './HeaderRowField.tsx';
import classes from './Import.module.css';
import type { OpenFile } from './openFile.ts';
import { ReadAs } from './ReadAs.tsx';
import { SenderField } from './SenderField.tsx';
import { TextFileFields } from './TextFileFields.tsx';
import type { OpenFiles } from './useOpenFiles.ts';

type Props = {
  readonly open: OpenFiles;
  readonly active: OpenFile;
  readonly onSender: (senderId: Id) => void;
  readonly children: ReactNode;
};

/** Left: the files, the sheets of the one at hand, who sent it, and what was imported before. */
export function FilesColumn({ open, active, onSender, children }: Props) {
  const { t } = useWords();
  const { opened, summary } = active;
  return (
    <div className={classes.files}>
      <section aria-label={t('import.files')}>
        <h2 className={classes.heading}>{t('import.files')}</h2>
        <ul className={classes.plainList}>
          {open.files.map((file) => (
            <li key={file.id} className={classes.fileLine}>
              <button
                type="button"
                className={classes.pick}
                aria-current={file.id === active.id}
                title={file.file.name}
                onClick={() => open.select(file.id)}
              >
                <span className={classes.dot} data-stage={file.stage.kind} aria-hidden />
                <span className={classes.ellipsis}>{file.file.name}</span>
              </button>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('import.close', { name: file.file.name })}
                disabled={file.taking !== null}
                onClick={() => open.close(file.id)}
              >
                <IconX size={14} stroke={1.5} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </section>
      {opened === null || opened.sheets.length < 2 ? null : (
        <section aria-label={t('import.sheets')}>
          <h2 className={classes.heading}>{t('import.sheets')}</h2>
          <ul className={classes.plainList}>
            {opened.sheets.map((sheet, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place in the file
              <li key={index}>
                <button
                  type="button"
                  className={classes.pick}
                  aria-current={
                    index === active.sheet || (active.takesAll && summary?.sameShape.includes(index) === true)
                  }
                  title={sheet.name ?? ''}
                  onClick={() => open.chooseSheet(active.id, index)}
                >
                  <span className={classes.ellipsis}>{sheet.name ?? index + 1}</span>
                  <span className="soft">
                    {sheet.isHidden ? t('importReading.sheet.hidden') : sheet.rowCount}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {summary === null || summary.sameShape.length < 2 ? null : (
            <Checkbox
              size="xs"
              className={classes.small}
              label={t('import.sheets.all', { count: summary.sameShape.length })}
              checked={active.takesAll}
              onChange={(event) => void open.correct(active.id, { takesAll: event.currentTarget.checked })}
            />
          )}
        </section>
      )}
      {opened === null || (opened.encoding === null && opened.delimiter === null) ? null : (
        <section className={classes.settings}>
          <TextFileFields
            encoding={opened.encoding}
            delimiter={opened.delimiter}
            quote={opened.quote}
            onChange={(form) => open.readAs(active.id, form)}
          />
        </section>
      )}
      {summary === null || active.stage.kind !== 'ready' ? null : (
        <section className={classes.settings}>
          <SenderField
            distributorId={active.distributorId}
            onChange={(distributorId) => open.setDistributor(active.id, distributorId)}
          />
          <HeaderRowField
            headerRow={summary.headerRow}
            onChange={(headerRow) => open.correct(active.id, { headerRow, mapping: null })}
          />
          {active.senderId === null ? null : <ReadAs senderId={active.senderId} onOpen={onSender} />}
          {summary.layout === 'grid' ? (
            <p className={classes.small}>{t('import.grid', { count: summary.screeningCount })}</p>
          ) : null}
          {summary.layout === 'grid' ? (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => open.correct(active.id, { mapping: {} })}
            >
              {t('import.grid.asTable')}
            </Button>
          ) : active.wasGrid ? (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => open.correct(active.id, { mapping: null })}
            >
              {t('import.grid.asGrid')}
            </Button>
          ) : null}
          {summary.skippedCount > 0 ? (
            <p className={classes.small}>{t('import.skipped', { count: summary.skippedCount })}</p>
          ) : null}
          {summary.laterCount > 0 ? (
            <p className={classes.small}>{t('import.later', { count: summary.laterCount })}</p>
          ) : null}
        </section>
      )}
      {children}
    </div>
  );
}
