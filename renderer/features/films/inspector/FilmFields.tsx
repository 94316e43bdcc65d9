import { Select } from '@mantine/core';
import type { z } from 'zod';
import type { filmPatchSchema } from '../../../../shared/contract/films.ts';
import type { Film } from '../../../../shared/domain/film.ts';
import { countryCode } from '../../../../shared/import/cells/countries.ts';
import { FILM_THEMES, THEME_IDS } from '../../../../shared/listing/terms.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { CommitArea, CommitField } from '../../../ui/CommitField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ListField } from '../../../ui/ListField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { OpenLink } from '../../../ui/OpenLink.tsx';
import { useWords } from '../../../ui/words.tsx';
import classes from './Inspector.module.css';
import { RatingFields } from './RatingFields.tsx';

export type FilmPatch = z.infer<typeof filmPatchSchema>;

/** Identifiers a film usually has elsewhere; others a sender gave are shown too. */
const USUAL_IDS = ['imdb', 'eidr'];

/** The work itself: titles, makers, origin, what it is about, its rating and where it stands elsewhere. */
export function FilmFields({ film }: { readonly film: Film }) {
  const { t, lang } = useWords();
  const update = useAct(client.films.update);
  const save = (patch: FilmPatch) => void update({ filmId: film.id, patch });
  const ids = [...new Set([...USUAL_IDS, ...Object.keys(film.externalIds)])];
  const saveId = (key: string, value: string) => {
    const { [key]: _old, ...others } = film.externalIds;
    save({ externalIds: value.trim() === '' ? others : { ...others, [key]: value.trim() } });
  };
  return (
    <div className={classes.fields}>
      <CommitField
        className={classes.wide}
        label={t('film.originalTitle')}
        value={film.originalTitle}
        maxLength={500}
        onCommit={(text) => (text.trim() === '' ? false : save({ originalTitle: text.trim() }))}
      />
      {LANGS.map((each) => (
        <CommitField
          key={each}
          className={classes.wide}
          label={t('film.titleIn', { language: t(`lang.${each}`) })}
          placeholder={film.originalTitle}
          value={film.titles[each] ?? ''}
          maxLength={500}
          onCommit={(text) => {
            const { [each]: _old, ...others } = film.titles;
            save({ titles: text.trim() === '' ? others : { ...others, [each]: text.trim() } });
          }}
        />
      ))}
      <ListField
        className={classes.wide}
        label={t('film.directors')}
        value={film.directors}
        onCommit={(directors) => save({ directors })}
      />
      <ListField
        className={classes.wide}
        label={t('film.cast')}
        value={film.cast}
        onCommit={(cast) => save({ cast })}
      />
      <ListField
        label={t('film.countries')}
        value={film.countries}
        // A country nobody's table knows stays as the sender wrote it.
        readPart={(part) => countryCode(part) ?? part}
        onCommit={(countries) => save({ countries })}
      />
      <NumberField
        label={t('film.year')}
        value={film.year}
        min={1880}
        max={2200}
        onCommit={(year) => save({ year })}
      />
      <ListField label={t('film.genres')} value={film.genres} onCommit={(genres) => save({ genres })} />
      <Select
        label={t('film.theme')}
        placeholder={t('film.noTheme')}
        data={THEME_IDS.map((id) => ({ value: id, label: FILM_THEMES[id][lang] }))}
        value={film.themeId}
        clearable
        searchable
        onChange={(themeId) => save({ themeId })}
      />
      <RatingFields rating={film.rating} onSave={(rating) => save({ rating })} />
      <DateField
        label={t('film.release')}
        value={film.releaseDate}
        onCommit={(releaseDate) => save({ releaseDate })}
      />
      <span />
      {ids.map((key) => (
        <CommitField
          key={key}
          label={key.toUpperCase()}
          value={film.externalIds[key] ?? ''}
          maxLength={200}
          onCommit={(text) => saveId(key, text)}
        />
      ))}
      <CommitField
        className={classes.wide}
        label={t('film.website')}
        value={film.website ?? ''}
        maxLength={2_000}
        rightSection={<OpenLink url={film.website} />}
        onCommit={(text) => save({ website: text.trim() || null })}
      />
      <CommitField
        className={classes.wide}
        label={t('film.trailer')}
        value={film.trailerUrl ?? ''}
        maxLength={2_000}
        rightSection={<OpenLink url={film.trailerUrl} />}
        onCommit={(text) => save({ trailerUrl: text.trim() || null })}
      />
      <CommitArea
        className={classes.wide}
        label={t('film.notes')}
        description={t('film.notesArePrivate')}
        autosize
        minRows={2}
        value={film.notes}
        maxLength={20_000}
        onCommit={(notes) => save({ notes })}
      />
    </div>
  );
}
