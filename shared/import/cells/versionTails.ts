import { fold } from '../plainText.ts';
import { languageCode } from './languageNames.ts';
import { readLanguages } from './languages.ts';

/** What a piece of a title cell says of the version shown. */
export type VersionTail = {
  readonly version?: string;
  readonly spokenLanguage?: string;
  readonly subtitles?: string;
};

const MARKERS: ReadonlySet<string> = new Set(
  (
    'ov vo vov vf vn vnl vfr ven df of omu omeu omdu omfu omnlu vost vostf vostfr vostnl vosten vosta vostbil vostb vose vos ' +
    'st sts ot ut sub subs subt subtitles subtitled subtitulos ond ondert ondertiteld ondertitels ondertiteling ondertitel ' +
    'gesproken nagesynchroniseerd gedubd double doublee dubbed sous titre titree titres titrage soustitre soustitres untertitel ' +
    'synchronfassung fassung version versie francaise originale originele original nederlandse vlaamse bil bilingue tweetalig ' +
    'spoken parle parlee gesprochen s t v o'
  ).split(' '),
);
const CONNECTORS: ReadonlySet<string> = new Set(
  'en et and und met avec with mit in de in het + & au'.split(' '),
);
const HOUSE_CODES: ReadonlySet<string> = new Set(['nl', 'fr', 'en', 'de', 'vl']);
const TOKENS = /[\s/,;+&.|()[\]–-]+/;

const tokensOf = (text: string): readonly string[] =>
  fold(text)
    .split(TOKENS)
    .filter((token) => token !== '');

/**
 * True of words that name a version and nothing else: `OV st NL/FR`, `VOSTFR`, `NL gesproken`, `FR/NL`.
 *
 * Bare codes count only in capitals and of the languages houses here show films in: `(US)` and `(BE)` are countries.
 */
export function namesVersion(text: string): boolean {
  const tokens = tokensOf(text);
  if (tokens.length === 0 || tokens.length > 10) return false;
  const isKnown = (token: string): boolean =>
    MARKERS.has(token) || CONNECTORS.has(token) || languageCode(token) !== undefined;
  if (!tokens.every(isKnown)) return false;
  const strong = tokens.filter((token) => MARKERS.has(token) && !(token.length === 1));
  if (strong.length > 0) return tokens.length > 1 || /^\p{Lu}/u.test(text) || text === text.toLowerCase();
  if (/\b[vo]\.\s?[ov]\./i.test(text)) return true;
  return text === text.toUpperCase() && tokens.every((token) => HOUSE_CODES.has(token));
}

const listed = (codes: readonly string[]): string => codes.map((code) => code.toUpperCase()).join(', ');

/** What such words say: `OV st NL/FR` has Dutch and French subtitles. */
export function readVersionTail(text: string): VersionTail {
  const reading = readLanguages(text, 'spoken');
  if (reading.kind !== 'value') return { version: text };
  const { spoken, subtitles } = reading.value;
  const isBareCodes = tokensOf(text).every((token) => HOUSE_CODES.has(token));
  return {
    ...(isBareCodes ? {} : { version: text }),
    ...(spoken.length > 0 ? { spokenLanguage: listed(spoken) } : {}),
    ...(subtitles.length > 0 ? { subtitles: listed(subtitles) } : {}),
  };
}
