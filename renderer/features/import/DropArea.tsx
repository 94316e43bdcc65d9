import { type DragEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';

type Props = { readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode };

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The whole page takes dropped files. */
export function DropArea({ onFiles, children }: Props) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the file chooser is the keyboard's
    <div
      className={classes.drop}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver ? <div className={classes.over}>{t('import.drop.now')}</div> : null}
    </div>
  );
}
