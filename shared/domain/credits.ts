import type { Lang } from '../words/words.ts';
import type { Film, Version } from './film.ts';
import type { Format } from './house.ts';
import { isSameLanguage, languageName, languageNameFeminine, NO_LANGUAGE } from './names/languages.ts';
import { listNames } from './names/lists.ts';

export type CreditedFilm = Pick<Film, 'directors' | 'cast' | 'countries' | 'year'>;
export type CreditedVersion = Pick<
  Version,
  'spokenLanguages' | 'subtitleLanguages' | 'format' | 'runtimeMin'
>;

const MAX_COUNTRIES = 3;
const MAX_ACTORS = 3;

/**
 * The credits line of a version in `lang`, generated from fields and never typed (domain.md, Conventions):
 * `Sergei Loznitsa, UA/NL/FR 2024, 145 min, Oekraïens gesproken, Nederlands ondertiteld`.
 *
 * What is not known is left out. The spoken language is not named where it is the house's own. `DCP` is never named.
 */
export function creditsLine(
  film: CreditedFilm,
  version: CreditedVersion,
  houseLanguage: Lang,
  lang: Lang,
): string {
  return [
    makers(film.directors, lang),
    origin(film),
    runtime(version.runtimeMin, lang),
    publicFormat(version.format),
    ...languageParts(version, houseLanguage, lang),
    actors(film.cast, lang),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

// Before a vowel French drops the e: d’Agnès Varda. An h or y is left alone: which of them are mute is not written on a name.
const VOWEL = /^[aeiouàâäéèêëîïôöùûü]/i;

function makers(directors: readonly string[], lang: Lang): string {
  const names = listNames(directors.map(tidy).filter(isSomething), lang);
  if (names === '' || lang !== 'fr') return names;
  return VOWEL.test(names) ? `d’${names}` : `de ${names}`;
}

function origin({ countries, year }: CreditedFilm): string {
  const known = countries.map(tidy).filter(isSomething);
  const more = known.length > MAX_COUNTRIES ? '…' : '';
  const codes = `${known.slice(0, MAX_COUNTRIES).join('/')}${more}`;
  return [codes, year === null ? '' : String(year)].filter(isSomething).join(' ');
}

const runtime = (minutes: number | null, lang: Lang): string =>
  minutes === null ? '' : lang === 'fr' ? `${minutes}’` : `${minutes} min`;

/** The format as the public is told it; empty where it is nobody's business. */
export function publicFormat(format: Format): string {
  if (format === 'DCP 4K') return '4K';
  return format === '35mm' || format === '16mm' ? format : '';
}

const isSpokenHere = (spoken: readonly string[], houseLanguage: Lang): boolean =>
  spoken.length === 1 && spoken.every((code) => isSameLanguage(code, houseLanguage));

const NO_DIALOGUE = { nl: 'zonder dialoog', fr: 'sans dialogues', en: 'no dialogue' } as const;

function languageParts(version: CreditedVersion, houseLanguage: Lang, lang: Lang): readonly string[] {
  const spoken = isSpokenHere(version.spokenLanguages, houseLanguage) ? [] : version.spokenLanguages;
  const heard = spoken.filter((code) => code !== NO_LANGUAGE);
  const silent = spoken.includes(NO_LANGUAGE) && heard.length === 0 ? NO_DIALOGUE[lang] : '';
  const told = [...new Set(heard.map((code) => spokenName(code, lang)))];
  const read = [...new Set(version.subtitleLanguages.map((code) => languageName(code, lang)))];
  return [silent, ...LANGUAGE_PHRASES[lang](listNames(told, lang), listNames(read, lang))];
}

const spokenName = (code: string, lang: Lang): string =>
  lang === 'fr' ? languageNameFeminine(code) : languageName(code, lang);

const LANGUAGE_PHRASES: Readonly<Record<Lang, (spoken: string, subtitles: string) => readonly string[]>> = {
  nl: (spoken, subtitles) => [
    spoken === '' ? '' : `${spoken} gesproken`,
    subtitles === '' ? '' : `${subtitles} ondertiteld`,
  ],
  fr: (spoken, subtitles) => [
    spoken === '' ? '' : `VO ${spoken}`,
    subtitles === '' ? '' : `st. ${subtitles}`,
  ],
  en: (spoken, subtitles) => [
    [spoken === '' ? '' : `in ${spoken}`, subtitles === '' ? '' : `with ${subtitles} subtitles`]
      .filter(isSomething)
      .join(' '),
  ],
};

const WITH: Readonly<Record<Lang, string>> = { nl: 'met:', fr: 'avec', en: 'with' };

function actors(cast: readonly string[], lang: Lang): string {
  const names = cast.map(tidy).filter(isSomething).slice(0, MAX_ACTORS);
  return names.length === 0 ? '' : `${WITH[lang]} ${listNames(names, lang)}`;
}

// Imported cells bring line breaks and doubled spaces; the line is one line.
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isSomething = (text: string): boolean => text !== '';
