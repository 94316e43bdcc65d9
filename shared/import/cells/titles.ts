import { collapse } from '../plainText.ts';

const ARTICLES =
  "de|het|een|'t|le|la|les|l'|l’|un|une|des|der|die|das|ein|eine|the|a|an|el|los|las|una|il|lo|gli|i|uno|o|os|as|den|det|en|ett";
const AFTER_COMMA = new RegExp(String.raw`^(.+),\s*(${ARTICLES})$`, 'i');
const IN_BRACKETS = new RegExp(String.raw`^(.+?)\s*\((${ARTICLES})\)$`, 'i');

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** A title with the article put back in front: `Dame de pique, La` and `Ile (L')` → `La Dame de pique`, `L'Ile`. */
export function readTitle(source: string): string {
  const text = collapse(source);
  const last = text.charAt(text.length - 1);
  // Nearly every title ends otherwise; the patterns are slow.
  if (last === ')' || text.lastIndexOf(',') > text.length - 6) {
    const found = IN_BRACKETS.exec(text) ?? AFTER_COMMA.exec(text);
    if (found) return withArticle(found[1] ?? '', found[2] ?? '', isShouted(text));
  }
  return text;
}

function withArticle(title: string, article: string, shouted: boolean): string {
  const front = shouted
    ? article.toUpperCase()
    : article.charAt(0).toUpperCase() + article.slice(1).toLowerCase();
  return /['’]$/.test(front) ? front + title : `${front} ${title}`;
}

/** A title taken apart, where one cell holds more than the title. */
export type TitleParts = {
  readonly title: string;
  readonly spokenLanguage?: string;
  readonly subtitles?: string;
  readonly format?: string;
  readonly runtimeMinutes?: number;
  readonly rating?: string;
  readonly year?: number;
};

const LANGUAGE_CODE = /^([a-z]{2}) (?=\S)/;
const RUNTIME_RATING = /\s*-\s*(\d{1,3})\s*min\.?\s*(?:\(([^()]*)\))?\s*$/i;
const FORMAT = /\s+(2D|3D|IMAX|4DX|35mm|70mm|16mm|4K)\s*$/i;
const FORMAT_LANGUAGE =
  /^(.*?)\s*(?:\(([^()]*(?:Atmos|Laser|ScreenX|IMAX|Dolby)[^()]*)\))?\s*-\s+(2D|3D|IMAX|4DX)?\s*((?:OV|VO)?(?:-?[A-Z]{2})*(?:-[A-Z]{2})*)$/;
const YEAR = /\(((?:19|20)\d{2})\)\s*$/;

/**
 * Takes a listing's title cell apart: `da Festen (1998) 2D - 105 min (16+)`, `Elio (Dolby Atmos) - 2D DE`.
 *
 * The year in brackets stays in the title: it may be part of it. A cell that is only a title comes back whole.
 */
export function splitTitleCell(source: string): TitleParts {
  const text = collapse(source);
  const behind = RUNTIME_RATING.exec(text);
  if (behind) return splitTicketTitle(text.slice(0, behind.index), behind);
  const styled = FORMAT_LANGUAGE.exec(text);
  if (styled && (styled[3] || styled[4])) return splitVersionTitle(styled);
  return { title: readTitle(text), ...yearIn(text) };
}

const yearIn = (title: string): { readonly year?: number } => {
  const year = YEAR.exec(title);
  return year ? { year: Number(year[1]) } : {};
};

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
    ...(isOriginal && languages.length > 1 ? { subtitles: languages.slice(1).join(', ') } : {}),
    ...(!isOriginal && languages.length > 0 ? { spokenLanguage: languages.join(', ') } : {}),
    ...yearIn(title),
  };
}
