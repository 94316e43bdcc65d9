import { Button, FileButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { Film } from '../../../../shared/domain/film.ts';
import type { FilmImage } from '../../../../shared/domain/text.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import { ImageCard } from './ImageCard.tsx';
import classes from './Inspector.module.css';

type Props = { readonly film: Film; readonly images: readonly FilmImage[] };
const ACCEPTED = 'image/png,image/jpeg,image/gif';

/** The film's stills: dropped or chosen, each with whose it is and what it shows. */
export function ImagesTab({ film, images }: Props) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const add = useAct(client.images.add);
  const addAll = async (files: readonly File[]) => {
    setBusy(true);
    for (const file of files) await add({ filmId: film.id, file });
    setBusy(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void addAll([...event.dataTransfer.files]);
  };
  return (
    <>
      <section
        className={classes.drop}
        aria-label={t('image.dropHere')}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span>{t('image.dropHere')}</span>
        <FileButton accept={ACCEPTED} multiple onChange={(files) => void addAll(files)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={isBusy}
              leftSection={<IconPhotoPlus size={16} stroke={1.5} />}
            >
              {t('image.choose')}
            </Button>
          )}
        </FileButton>
      </section>
      {images.map((image) => (
        <ImageCard key={image.id} film={film} image={image} />
      ))}
    </>
  );
}
