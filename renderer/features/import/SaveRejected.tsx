import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/export/table.ts';
import { tell, tellProblem } from '../../ui/act.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import type { SheetReader } from './sheetReader.ts';

type Props = {
  readonly reader: SheetReader;
  /** The plan whose rejected rows are meant. */
  readonly token: string;
  readonly count: number;
  readonly fileName: string;
};

/** What was refused as a file: the sender's own columns, and why; mended, it can be dropped again. */
export function SaveRejected({ reader, token, count, fileName }: Props) {
  const { t, lang } = useWords();
  const [isBusy, setBusy] = useState(false);
  const save = async (format: ExportFormat) => {
    setBusy(true);
    const file = `${fileName.replace(/\.[^.]+$/, '')} - ${t('export.rejected')}.${format}`;
    try {
      const blob = await reader.rejected({ token, format, language: lang });
      if (blob === null) return tellProblem(t('import.result.failed'));
      saveBlob(blob, file);
      tell(t('export.saved', { file }));
    } catch {
      tellProblem(t('error.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.rejected}>
      <Menu position="top-start">
        <Menu.Target>
          <Button size="xs" variant="default" loading={isBusy}>
            {t('export.saveRejected')} ({count})
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {EXPORT_FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void save(format)}>
              {format}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
