import { type DragEvent, type ReactNode, useState } from 'react';
import { tellProblem } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import { filesOf } from './pastedTable.ts';

type Props = { readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode };

/** What comes from outside: files, or a table dragged out of another window. What is dragged within the page is not ours. */
const isFromOutside = ({ dataTransfer: { types } }: DragEvent): boolean =>
  types.includes('Files') ||
  (types.includes('text/html') && !types.some((type) => type.startsWith('application/vnd.pdnd')));

/** Names of the folders among what was dropped: a browser hands them over as files nobody can read. */
const folderNames = (items: DataTransferItemList): ReadonlySet<string> =>
  new Set(
    [...items].flatMap((item) => {
      const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
      return entry?.isDirectory === true ? [entry.name] : [];
    }),
  );

/** The whole page takes dropped files, and tables dragged from a mail or a web page; anything else gets a sentence. */
export function DropArea({ onFiles, children }: Props) {
  const speak = useWords();
  const { t } = speak;
  const [isOver, setOver] = useState(false);
  const take = (carrier: DataTransfer) => {
    const folders = folderNames(carrier.items);
    const files = filesOf(carrier, speak).filter((file) => !folders.has(file.name));
    for (const fileName of folders) tellProblem(t('importReading.file.folder', { fileName }));
    if (files.length > 0) onFiles(files);
    else if (folders.size === 0) tellProblem(t('importReading.drop.nothing'));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the file chooser is the keyboard's
    <div
      className={classes.drop}
      onDragOver={(event) => {
        if (!isFromOutside(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!isFromOutside(event)) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer);
      }}
    >
      {children}
      {isOver ? <div className={classes.over}>{t('import.drop.now')}</div> : null}
    </div>
  );
}
