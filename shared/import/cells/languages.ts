import { collapse, fold } from '../plainText.ts';
import { codesByName } from './namedCodes.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

const OTHER_NAMES: Readonly<Record<string, string>> = {
  nl: 'ned,néerl,neerlandais,vlaams,vlaamse,flamand,flamande,flemish,dut,nld,nederl,n,niederl,hollands,néerlandaise,nederlandstalig,nederlandstalige,vl,néerlandophone',
  fr: 'fra,fre,frans,franc,f,franz,française,vf,franstalig,franstalige,francophone',
  en: 'eng,engels,ang,angl,anglaise,uk,gb,e,engelstalig,engelstalige,anglophone',
  de: 'ger,deu,allem,all,dui,duits,d,dt,allemande,duitstalig,duitstalige,germanophone',
  es: 'esp,spa,castellano,castiliaans,espagnole',
  it: 'ita,ital,italienne',
  da: 'dan,dk,danoise',
  sv: 'swe,se,suédoise',
  no: 'nor,norvégienne,nb',
  ja: 'jap,jpn,jp,japonaise',
  ko: 'kor,kr,coréenne',
  zh: 'chi,mandarijn,mandarin,chn,cn,cantonees,cantonais,kantonees',
  uk: 'ukr,oekraiens,oekraïens,ukrainienne',
  cs: 'cze,ces,cz,tsjechisch',
  el: 'gre,gr,grieks,grecque',
  fa: 'farsi,perzisch,persan,persian,iraans',
  pt: 'por,portugaise',
  pl: 'pol,polonaise',
  ru: 'rus,russisch',
  ar: 'ara',
  lb: 'lux,ltz,luxemburgisch,luxembourgeois',
  he: 'heb,ivriet',
};

let names: ReadonlyMap<string, string> | undefined;
const nameTable = (): ReadonlyMap<string, string> => {
  names ??= codesByName('language', OTHER_NAMES);
  return names;
};
let codes: ReadonlySet<string> | undefined;
const isCode = (folded: string): boolean => {
  codes ??= new Set(nameTable().values());
  return codes.has(folded);
};

/** ISO 639-1 code, in small letters, of a language's name or code in nl, fr, de, en, es or it. */
export function languageCode(name: string): string | undefined {
  const folded = fold(name).replace(/\.$/, '');
  return nameTable().get(folded) ?? (folded.length === 2 && isCode(folded) ? folded : undefined);
}

/** What a cell says of the spoken and written languages; `isOriginal` when it says OV, VO or OmU. */
export type ReadLanguages = {
  readonly text: string;
  readonly spoken: readonly string[];
  readonly subtitles: readonly string[];
  readonly isOriginal?: boolean;
  readonly isDubbed?: boolean;
};

const FIXED: Readonly<Record<string, Omit<ReadLanguages, 'text'>>> = {
  omu: { spoken: [], subtitles: ['de'], isOriginal: true },
  omeu: { spoken: [], subtitles: ['en'], isOriginal: true },
  omdu: { spoken: [], subtitles: ['de'], isOriginal: true },
  vostfr: { spoken: [], subtitles: ['fr'], isOriginal: true },
  vostf: { spoken: [], subtitles: ['fr'], isOriginal: true },
  vostnl: { spoken: [], subtitles: ['nl'], isOriginal: true },
  vosten: { spoken: [], subtitles: ['en'], isOriginal: true },
  vosta: { spoken: [], subtitles: ['en'], isOriginal: true },
  vostbil: { spoken: [], subtitles: ['fr', 'nl'], isOriginal: true },
  vose: { spoken: [], subtitles: ['es'], isOriginal: true },
  vf: { spoken: ['fr'], subtitles: [], isDubbed: true },
  vn: { spoken: ['nl'], subtitles: [], isDubbed: true },
  vnl: { spoken: ['nl'], subtitles: [], isDubbed: true },
  df: { spoken: ['de'], subtitles: [], isDubbed: true },
  bil: { spoken: [], subtitles: ['fr', 'nl'] },
};
const ORIGINAL =
  /^(?:ov|o\.v\.|vo|v\.o\.|original(?:e|fassung|version)?|originele? versie|version originale)$/;
const SUBTITLE_MARK =
  /(?<![\p{L}])(?:s\.?\s?-?\/?\s?t\.?|st\.?|subs?|subt(?:itles?|itled)?\.?|sous-?\s?titr\p{L}*|ondertitel\p{L}*|ondert\.?|ot|untertitel\p{L}*|ut|sott(?:otitol\p{L}*)?|m(?:et|it)? (?:ut|ot))(?![\p{L}])/giu;
const SPLIT = /[/,;|&+()·\s-]+/;

// Volapük and Sotho lose to "version originale" and "sous-titres"; "en" between two names is Dutch for "and".
const NEVER: ReadonlySet<string> = new Set(['vo', 'st', 'ot', 'ut']);
const AND: ReadonlySet<string> = new Set(['en', 'et', 'and', 'und', 'y', 'e']);

const codeOf = (part: string): string | undefined =>
  part.length > 1 && !NEVER.has(part) ? languageCode(part) : undefined;

const isAnd = (parts: readonly string[], at: number): boolean =>
  AND.has(parts[at] ?? '') &&
  at > 0 &&
  codeOf(parts[at - 1] ?? '') !== undefined &&
  codeOf(parts[at + 1] ?? '') !== undefined;

const codesIn = (text: string): readonly string[] => {
  const whole = NEVER.has(text) ? undefined : languageCode(text);
  if (whole) return [whole];
  const parts = text.split(SPLIT).filter((part) => part !== '');
  const codes = parts.map((part, at) => (isAnd(parts, at) ? undefined : codeOf(part)));
  return [...new Set(codes.filter((code) => code !== undefined))];
};

/**
 * The languages of a cell: `Frans`, `FR/NL`, `VO st NL/FR`, `OmU`, `NL gesproken`, `EN s/t`, `OV-FR-DE`.
 *
 * `role` says what a bare list of languages means in that column.
 */
export function readLanguages(source: string, role: 'spoken' | 'subtitles'): Reading<ReadLanguages> {
  const text = collapse(source);
  if (saysNothing(text)) return nothing;
  const folded = fold(text);
  const fixed = FIXED[folded.replace(/[\s./-]/g, '')];
  if (fixed) return read({ text, ...fixed });
  const words = folded.split(SPLIT);
  const isOriginal = words.some((word) => ORIGINAL.test(word)) || ORIGINAL.test(folded);
  const marks = [...folded.matchAll(SUBTITLE_MARK)];
  const base = isOriginal ? { text, isOriginal } : { text };
  if (marks.length > 0) return read({ ...base, ...aroundMark(folded, marks[0]!, role) });
  const found = codesIn(
    folded.replace(/\b(?:gesproken|parle|spoken|gesprochen|versie|version|fassung|ov|vo)\b/g, ' ').trim(),
  );
  // "OV-FR-DE": what follows the original version are its subtitles.
  const isWritten = isOriginal || (role === 'subtitles' && !/\b(?:gesproken|parle|spoken)\b/.test(folded));
  return read(
    isWritten ? { ...base, spoken: [], subtitles: found } : { ...base, spoken: found, subtitles: [] },
  );
}

// "VO st NL/FR" has its subtitles behind the mark, "EN s/t" and "NL ondertiteld" before it.
function aroundMark(
  folded: string,
  mark: RegExpMatchArray,
  role: 'spoken' | 'subtitles',
): Pick<ReadLanguages, 'spoken' | 'subtitles'> {
  const front = folded.slice(0, mark.index).trim();
  const before = codesIn(front);
  const after = codesIn(
    folded
      .slice((mark.index ?? 0) + mark[0].length)
      .replace(SUBTITLE_MARK, ' ')
      .trim(),
  );
  if (after.length > 0) return { spoken: before, subtitles: after };
  const saysSpoken =
    /\b(?:gesproken|parle|spoken|gesprochen)\b/.test(front) || (role === 'spoken' && front.includes('('));
  return (role === 'subtitles' && !saysSpoken) || before.length === 1
    ? { spoken: [], subtitles: before }
    : { spoken: before.slice(0, 1), subtitles: before.slice(1) };
}
