import { Button } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Film } from '../../../../shared/domain/film.ts';
import type { FilmImage } from '../../../../shared/domain/text.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useImageUrl } from '../../../ui/film/imageUrl.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Inspector.module.css';

type Props = { readonly film: Film; readonly image: FilmImage };
const STEP = 50;
const within = (value: number) => Math.max(0, Math.min(1_000, Math.round(value)));

/** One still: its focal point (click, or arrows), rights holder and a description per language. */
export function ImageCard({ film, image }: Props) {
  const { t } = useWords();
  const url = useImageUrl(image.sha256);
  const update = useAct(client.images.update);
  const remove = useAct(client.images.remove);
  const save = (patch: Partial<Pick<FilmImage, 'rightsHolder' | 'description' | 'focalX' | 'focalY'>>) =>
    void update({ imageId: image.id, patch });
  const aim = (event: MouseEvent<HTMLButtonElement>) => {
    // A click made by Enter has no place.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    save({
      focalX: within(((event.clientX - box.left) / box.width) * 1_000),
      focalY: within(((event.clientY - box.top) / box.height) * 1_000),
    });
  };
  const nudge = (event: KeyboardEvent) => {
    const { focalX, focalY } = image;
    const moves: Readonly<Record<string, Partial<FilmImage>>> = {
      ArrowLeft: { focalX: within(focalX - STEP) },
      ArrowRight: { focalX: within(focalX + STEP) },
      ArrowUp: { focalY: within(focalY - STEP) },
      ArrowDown: { focalY: within(focalY + STEP) },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    save(move);
  };
  return (
    <article className={classes.image} aria-label={image.fileName}>
      <div>
        <button
          type="button"
          className={classes.focal}
          onClick={aim}
          onKeyDown={nudge}
          aria-label={t('image.focal')}
          title={t('image.focal')}
        >
          {url === null ? null : <img src={url} alt="" style={{ width: '100%', display: 'block' }} />}
          <span
            className={classes.focalPoint}
            style={{ left: `${image.focalX / 10}%`, top: `${image.focalY / 10}%` }}
          />
        </button>
        <p className={classes.credits}>
          {image.fileName} · {image.widthPx} × {image.heightPx}
        </p>
      </div>
      <div className={classes.fields} style={{ paddingBottom: 0 }}>
        <CommitField
          className={classes.wide}
          label={t('image.rightsHolder')}
          placeholder={t('image.rightsHint')}
          value={image.rightsHolder}
          maxLength={250}
          onCommit={(text) => save({ rightsHolder: text.trim() })}
        />
        {LANGS.map((each) => (
          <CommitField
            key={each}
            className={classes.wide}
            label={t('image.describe', { language: t(`lang.${each}`) })}
            value={image.description[each] ?? ''}
            maxLength={250}
            onCommit={(text) => {
              const { [each]: _old, ...others } = image.description;
              save({ description: text.trim() === '' ? others : { ...others, [each]: text.trim() } });
            }}
          />
        ))}
        <div className={classes.actions}>
          <Button
            variant="subtle"
            color="gray"
            onClick={() => void remove({ imageId: image.id })}
            aria-label={t('image.removeNamed', { name: image.fileName, film: film.originalTitle })}
          >
            {t('image.remove')}
          </Button>
        </div>
      </div>
    </article>
  );
}
