import { collapse } from '../plainText.ts';
import { languageCode } from './languageNames.ts';
import { withoutOccasion } from './occasions.ts';
import { type Extras, readExtras, type TitleParts } from './titleParts.ts';

export type { TitleParts } from './titleParts.ts';

const ARTICLES =
  "de|het|een|'t|le|la|les|l'|l’|un|une|des|der|die|das|ein|eine|the|a|an|el|los|las|una|il|lo|gli|i|uno|o|os|as|den|det|en|ett";
const AFTER_COMMA = new RegExp(String.raw`^(.*\S)\s*,\s*(${ARTICLES})$`, 'i');
const IN_BRACKETS = new RegExp(String.raw`^(.+?)\s*[([](${ARTICLES})[)\]]$`, 'i');
const IN_FRONT = new RegExp(String.raw`^\((${ARTICLES})\)\s*(\S.*)$`, 'i');
/** `Olvidados, Los (1950)`: something in brackets stands behind the article. */
const BEFORE_BRACKETS = new RegExp(String.raw`^([^([]*[^\s([])\s*,\s*(${ARTICLES})\s+([([].+[)\]])$`, 'i');

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** A title with the article put back in front: `Dame de pique, La` and `Ile (L')` → `La Dame de pique`, `L'Ile`. */
export function readTitle(source: string): string {
  const text = collapse(source);
  const last = text.charAt(text.length - 1);
  // Nearly every title ends otherwise; the patterns are slow.
  if (last === ')' || last === ']' || text.startsWith('(') || text.lastIndexOf(',') > text.length - 6) {
    const front = IN_FRONT.exec(text);
    if (front) return withArticle(front[2] ?? '', front[1] ?? '', isShouted(text));
    const found = IN_BRACKETS.exec(text) ?? AFTER_COMMA.exec(text);
    if (found) return withArticle(found[1] ?? '', found[2] ?? '', isShouted(text));
    const before = BEFORE_BRACKETS.exec(text);
    if (before) return `${withArticle(before[1] ?? '', before[2] ?? '', isShouted(text))} ${before[3]}`;
  }
  return text;
}

function withArticle(title: string, article: string, shouted: boolean): string {
  const front = shouted
    ? article.toUpperCase()
    : article.charAt(0).toUpperCase() + article.slice(1).toLowerCase();
  return /['’]$/.test(front) ? front + title : `${front} ${title}`;
}

const LANGUAGE_CODE = /^([a-z]{2}) (?=\S)/;
const RUNTIME_RATING = /\s*-\s*(\d{1,3})\s*min\.?\s*(?:\(([^()]*)\))?\s*$/i;
const FORMAT = /\s+(2D|3D|IMAX|4DX|35mm|70mm|16mm|4K)\s*$/i;
const FORMAT_LANGUAGE =
  /^(.*?)\s*(?:\(([^()]*(?:Atmos|Laser|ScreenX|IMAX|Dolby)[^()]*)\))?\s*-\s+(2D|3D|IMAX|4DX)?\s*((?:OV|VO)?(?:-?[A-Z]{2})*(?:-[A-Z]{2})*)$/;
const YEAR = /[([]((?:18[89]|19\d|20\d)\d)[)\]]\s*$/;

/**
 * Takes a listing's title cell apart: `da Festen (1998) 2D - 105 min (16+)`, `Elio (Dolby Atmos) - 2D DE`,
 * `Dune (OV st NL/FR)`, `Close VO st NL`.
 *
 * The year in brackets stays in the title: it may be part of it. A cell that is only a title comes back whole.
 */
export function splitTitleCell(source: string): TitleParts {
  // Nearly every cell is a title and no more: the patterns are slow.
  if (!MAY_HOLD_MORE.test(source)) return { title: collapse(source) };
  const { title, notes } = withoutOccasion(source);
  const parts = splitBareCell(title);
  return notes === undefined ? parts : { ...parts, notes };
}

function splitBareCell(source: string): TitleParts {
  const text = collapse(source);
  const behind = RUNTIME_RATING.exec(text);
  if (behind) return splitTicketTitle(text.slice(0, behind.index), behind);
  const styled = FORMAT_LANGUAGE.exec(text);
  if (styled && (styled[3] || styled[4]) && namesLanguages(styled[4] ?? '')) return splitVersionTitle(styled);
  return peelTitle(source);
}

const BRACKETS = /^(.*\S)\s*(?:\(([^()]+)\)|\[([^[\]]+)\])$/u;
const DASHED = /^(.*\S)\s+[-–|/]\s*([^-–|]+)$/u;
const MARKED =
  /^(.*\S)[\s,]+((?:OV|VO|VF|VN|VNL|VFR|O\.V\.|V\.O\.|OmU|OmeU|OmdU|VOST[A-Za-z]*|NL gespr|NL ond|FR st|EN st|ENG subs)(?![\p{Ll}]).*)$/u;
const STYLED = /^(.*\S)\s+((?:2D|3D|IMAX|4DX|35\s?mm|16\s?mm|70\s?mm|4K|DCP|\d{2,3}\s?(?:['’′]|min\.?)))$/u;
/** `Close 3D NL`: the picture, and in which language. */
const PICTURED = /^(.*\S)\s+(2D|3D|IMAX|4DX)\s+(NL|FR|EN|DE|OV|VO|VF|VN)$/u;
/** `Vertigo, 1958, Alfred Hitchcock`: a year between commas begins the credits. */
const DATED = /^([^(),]*\S),\s+((?:18[89]|19\d|20\d)\d\s*,[^()]+)$/u;
const FOOTNOTE = /\s*(?:\*{1,3}|[¹²³†‡]+)$/u;
const MOST_PIECES = 5;

/** The pieces behind a title, peeled from the end for as long as each says what it is. */
function peelTitle(source: string): TitleParts {
  const [first = '', ...below] = source.trim().split(/\s*\n\s*/u);
  const lines = readLinesBelow(below);
  let rest = lines ? collapse(first) : collapse(source);
  let extras: Extras = lines ?? {};
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    const found = peelOne(rest.replace(FOOTNOTE, ''));
    if (!found) break;
    rest = found.rest;
    extras = { ...found.extras, ...extras };
  }
  const title = readTitle(rest.replace(FOOTNOTE, ''));
  return { title, ...yearIn(title), ...extras };
}

/** A line in brackets under a title and above its credits: the title in its own language. */
const BRACKETED = /^\(([^()]+)\)$/u;

function readLinesBelow(below: readonly string[]): Extras | undefined {
  if (below.length === 0) return undefined;
  const whole = readExtras(below.map(collapse).join(' · '));
  const original = whole ? undefined : BRACKETED.exec(below[0]!)?.[1];
  const credits = original === undefined ? undefined : readExtras(below.slice(1).map(collapse).join(' · '));
  return credits ? { originalTitle: collapse(original!), ...credits } : whole;
}

// "Bird (15)", "Flow (U)": marks that stand in brackets behind a title in British and American listings.
const BRITISH = /^(?:U|PG|12|12A|15|18|R18|R|NR|PG-13|NC-17)$/;
const readBehind = (text: string, isBracketed: boolean): Extras | undefined =>
  isBracketed && BRITISH.test(text) ? { rating: text } : readExtras(text);

function peelOne(text: string): { readonly rest: string; readonly extras: Extras } | undefined {
  const pictured = PICTURED.exec(text);
  const version = pictured && readExtras(pictured[3] ?? '');
  if (pictured && version) return { rest: pictured[1] ?? '', extras: { ...version, format: pictured[2] } };
  for (const pattern of [BRACKETS, MARKED, STYLED, DATED, DASHED]) {
    const found = pattern.exec(text);
    const behind = found?.[2] ?? found?.[3];
    const extras = behind === undefined ? undefined : readBehind(behind.trim(), pattern === BRACKETS);
    if (found && extras) return { rest: (found[1] ?? '').replace(/[\s,;:|/–-]+$/u, ''), extras };
  }
  return undefined;
}

const MAY_HOLD_MORE =
  /[)\]|,*+:\n†‡¹²³]|\s[-–/]|\b(?:OV|VO|VF|VN|VNL|VFR|Om[ed]?U|VOST|NL|FR|EN|ENG|[234]D|IMAX|4DX|4K|DCP|\d+\s?mm|\d+\s?(?:['’′]|min))/u;

const yearIn = (title: string): { readonly year?: number } => {
  const year = YEAR.exec(title);
  return year ? { year: Number(year[1]) } : {};
};

// "OV-FR-DE", "DE": codes of languages and nothing else; "VF" is read with the other words for versions.
const namesLanguages = (version: string): boolean =>
  version
    .split('-')
    .every(
      (part) =>
        part === '' || part === 'OV' || part === 'VO' || (part !== 'VF' && languageCode(part) !== undefined),
    );

function splitTicketTitle(front: string, behind: RegExpExecArray): TitleParts {
  const language = LANGUAGE_CODE.exec(front);
  const rest = language ? front.slice(language[0].length) : front;
  const format = FORMAT.exec(rest);
  const title = collapse(format ? rest.slice(0, format.index) : rest);
  return {
    title,
    ...(language ? { spokenLanguage: language[1] } : {}),
    ...(format ? { format: format[1] } : {}),
    runtimeMinutes: Number(behind[1]),
    ...(behind[2] ? { rating: behind[2] } : {}),
    ...yearIn(title),
  };
}

function splitVersionTitle(styled: RegExpExecArray): TitleParts {
  const [, title = '', sound, format, version = ''] = styled;
  const languages = version.split('-').filter((part) => part !== '');
  const isOriginal = languages[0] === 'OV' || languages[0] === 'VO';
  const look = [format, sound].filter(Boolean).join(' ');
  return {
    title: collapse(title),
    ...(look ? { format: look } : {}),
    ...(isOriginal && languages.length === 1 && look === '' ? { version } : {}),
    ...(isOriginal && languages.length > 1 ? { subtitles: languages.slice(1).join(', ') } : {}),
    ...(!isOriginal && languages.length > 0 ? { spokenLanguage: languages.join(', ') } : {}),
    ...yearIn(title),
  };
}
