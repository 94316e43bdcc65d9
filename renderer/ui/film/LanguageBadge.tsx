import type { Version } from '../../../shared/domain/film.ts';
import { languageName, NO_LANGUAGE } from '../../../shared/domain/names/languages.ts';
import { listNames } from '../../../shared/domain/names/lists.ts';
import { useWords } from '../words.tsx';
import classes from './badges.module.css';

type Props = { readonly version: Pick<Version, 'spokenLanguages' | 'subtitleLanguages'> };

const codes = (languages: readonly string[]): string =>
  languages.map((code) => (code === NO_LANGUAGE ? '–' : code.toUpperCase())).join('/');

/** Spoken and subtitle languages in codes, `FR ot. NL`; in full for who asks or listens. Nothing where nothing is known. */
export function LanguageBadge({ version: { spokenLanguages, subtitleLanguages } }: Props) {
  const { t, lang } = useWords();
  if (spokenLanguages.length === 0 && subtitleLanguages.length === 0) return null;
  const names = (languages: readonly string[]) =>
    listNames(
      languages.map((code) => languageName(code, lang)),
      lang,
    );
  const full = [
    spokenLanguages.length === 0 ? '' : t('language.spoken', { languages: names(spokenLanguages) }),
    subtitleLanguages.length === 0 ? '' : t('language.subtitled', { languages: names(subtitleLanguages) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <span className={classes.language} title={full}>
      <span aria-hidden>
        {codes(spokenLanguages)}
        {subtitleLanguages.length === 0 ? null : (
          <span className={classes.subtitles}>
            {' '}
            {t('language.subs')} {codes(subtitleLanguages)}
          </span>
        )}
      </span>
      <span className="visually-hidden">{full}</span>
    </span>
  );
}
