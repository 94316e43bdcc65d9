import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Film, titleIn } from '../../../../shared/domain/film.ts';
import { api, client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Merging.module.css';

const SHOWN = 8;

/** A film in one line, as it is told from another of the same title. */
export const filmInShort = (film: Film): string =>
  [film.originalTitle, film.year, film.directors.join(', ')].filter(Boolean).join(' · ');

/** Films made one with this one, and the way to make another so. */
export function MergeSection({ film }: { readonly film: Film }) {
  const { t, lang } = useWords();
  const [isOpen, setOpen] = useState(false);
  const merges = useQuery(api.films.mergesOf.queryOptions({ input: { filmId: film.id } }));
  const unmerge = useAct(client.films.unmerge);
  return (
    <section className={classes.section} aria-label={t('merging.title')}>
      {(merges.data ?? []).map((merge) => (
        <div key={merge.id} className={classes.line}>
          <span className={classes.text} title={filmInShort(merge.film)}>
            {t('merging.merged')}: {filmInShort(merge.film)}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void unmerge({ mergeId: merge.id })}
            aria-label={t('merging.part', { other: titleIn(merge.film, lang) })}
          >
            {t('merging.partShort')}
          </Button>
        </div>
      ))}
      {isOpen ? (
        <MergePicker film={film} onDone={() => setOpen(false)} />
      ) : (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpen(true)}>
          {t('merging.add')}
        </Button>
      )}
    </section>
  );
}

function MergePicker({ film, onDone }: { readonly film: Film; readonly onDone: () => void }) {
  const { t, lang } = useWords();
  const [typed, setTyped] = useState(titleIn(film, lang));
  const [query] = useDebouncedValue(typed, 120);
  const merge = useAct(client.films.merge);
  const found = useQuery(
    api.films.search.queryOptions({
      input: { query, language: lang, limit: SHOWN + 1, offset: 0 },
      placeholderData: keepPreviousData,
    }),
  );
  const others = (found.data?.rows ?? []).filter((row) => row.film.id !== film.id).slice(0, SHOWN);
  return (
    <div className={classes.picker}>
      <p className={classes.why}>{t('merging.why')}</p>
      <TextInput
        autoFocus
        label={t('merging.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      {others.length === 0 ? <p className={classes.why}>{t('merging.none')}</p> : null}
      {others.map((row) => (
        <button
          key={row.film.id}
          type="button"
          className={classes.choice}
          aria-label={t('merging.mergeInto', { other: filmInShort(row.film), film: titleIn(film, lang) })}
          onClick={async () => {
            if ((await merge({ keptFilmId: film.id, mergedFilmId: row.film.id })) !== undefined) onDone();
          }}
        >
          {filmInShort(row.film)}
        </button>
      ))}
    </div>
  );
}
