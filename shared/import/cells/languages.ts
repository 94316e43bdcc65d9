import { collapse, fold } from '../plainText.ts';
import { languageCode } from './languageNames.ts';
import { doubtful, nothing, type Reading, read, saysNothing } from './reading.ts';

/** What a cell says of the spoken and written languages; `isOriginal` when it says OV, VO or OmU. */
export type ReadLanguages = {
  readonly text: string;
  readonly spoken: readonly string[];
  readonly subtitles: readonly string[];
  readonly isOriginal?: boolean;
  readonly isDubbed?: boolean;
};

const FIXED: Readonly<Record<string, Omit<ReadLanguages, 'text'>>> = {
  ve: { spoken: ['es'], subtitles: [], isDubbed: true },
  vf: { spoken: ['fr'], subtitles: [], isDubbed: true },
  vfr: { spoken: ['fr'], subtitles: [], isDubbed: true },
  vfq: { spoken: ['fr'], subtitles: [], isDubbed: true },
  vn: { spoken: ['nl'], subtitles: [], isDubbed: true },
  nv: { spoken: ['nl'], subtitles: [], isDubbed: true },
  vnl: { spoken: ['nl'], subtitles: [], isDubbed: true },
  df: { spoken: ['de'], subtitles: [], isDubbed: true },
  bil: { spoken: [], subtitles: ['fr', 'nl'] },
  bilingue: { spoken: [], subtitles: ['fr', 'nl'] },
  tweetalig: { spoken: [], subtitles: ['fr', 'nl'] },
  vos: { spoken: [], subtitles: [], isOriginal: true },
  of: { spoken: [], subtitles: [], isOriginal: true },
};
const ORIGINAL_WORD = /(?<!\p{L})(?:ov|vo|om[a-z]{0,4}u|vost\p{L}*|orig\p{L}*)(?!\p{L})|[ov]\.\s?[ov]\./u;
const ORIGINAL = /^(?:ov|o\.v\.|vo|v\.o\.|original)$/;
const SUBTITLE_MARK =
  /(?<![\p{L}])(?:ss?\.?\s?-?\/?\s?t\.?|st\.?|ss?-?titr\p{L}*|subs?|subt(?:itles?|itled)?\.?|sous-?\s?titr\p{L}*|ondertitel\p{L}*|ondert\.?|ond\.?|ot|untertitel\p{L}*|ut|sott(?:otitol\p{L}*)?|did(?:ascali\p{L}*)?|m(?:et|it)? (?:ut|ot))(?![\p{L}])/giu;
const SPLIT = /[/,;|&+()[\]:._·\s-]+/;
const SPOKEN = /(?<!\p{L})(?:gesproken|gespr|ges|parlee?|spoken|gesprochen)(?!\p{L})\.?/u;
const DUBBED =
  /(?<!\p{L})(?:nagesynchroniseerd|nasynchro\p{L}*|gedubd|doublee?|dubbed|dub|synchronfassung|synchronisiert)(?!\p{L})/u;
/** `geen ondertitels`, `sans sous-titres`: nothing is written under it. */
const WITHOUT_SUBTITLES =
  /[\s,;(+–-]*(?<!\p{L})(?:geen|zonder|sans|non|ohne|keine?|senza|sin|no|not|without)\s+(?:ondertitel\p{L}*|ond\.?|ot|sous-?\s?titre\p{L}*|st\.?|untertitel\p{L}*|ut|sottotitol\p{L}*|subt\p{L}*|subs?)(?![\p{L}])\)?/gu;
/** Words for a version in one language: what stands beside them is spoken, whatever the column. */
const OWN_VERSION = /(?<!\p{L})(?:versie|version|fassung)(?!\p{L})/u;
const WITHOUT_WORDS =
  /^(?:film |stille |version )?(?:muet(?:te)?|zwijgend|stom|stille film|stummfilm|stumm|silent|muto|mudo)(?: film)?(?!\p{L})|(?:no|geen|zonder|sans|ohne|senza|sin|without)\s(?:dialo|paroles|woorden|sprache|words)|gebarentaal|langue des signes|sign language|geb[a]rdensprache/u;

const SUBTITLED_IN: Readonly<Record<string, string>> = {
  '': '',
  f: 'fr',
  fr: 'fr',
  n: 'nl',
  nl: 'nl',
  a: 'en',
  en: 'en',
  e: 'es',
  b: 'fr nl',
  bi: 'fr nl',
  bil: 'fr nl',
  d: 'de',
  engl: 'en',
};

/** Abbreviations written out: `vostfr` → `ov st fr`, `omeu` → `ov st en`, `stnl` → `st nl`, `st bil` → `st fr nl`. */
const spellOut = (folded: string): string =>
  folded
    // "OmU (franz.)", "VOSTFR (anglais)": what is spoken stands behind.
    .replace(/^(om[a-z]{0,4}u|vost[a-z]+)\s*\(([^()]+)\)$/u, '$2 $1')
    .replace(
      /(?<!\p{L})v\.?\s?o\.?\s?s\.?\s?t\.?-?(fr?|nl?|en|a|bil?|b|)(?!\p{L})\.?/gu,
      (_, tail: string) => ` ov st ${SUBTITLED_IN[tail]} `,
    )
    .replace(/(?<!\p{L})v\.?o\.?s\.?e\.?(?!\p{L})/gu, ' ov st es ')
    .replace(/(?<!\p{L})omu(?!\p{L})/gu, ' ov st de ')
    .replace(
      /(?<!\p{L})om(d|e|f|n|nl|engl)u(?!\p{L})/gu,
      (_, tail: string) => ` ov st ${tail === 'e' ? 'en' : SUBTITLED_IN[tail]} `,
    )
    .replace(/(?<!\p{L})st-?(nl|fr|en|de|bil)(?!\p{L})/gu, ' st $1 ')
    .replace(/(?<!\p{L})(nl|fr|en|de)st(?!\p{L})/gu, ' $1 st ')
    .replace(
      /(?<!\p{L})(?:versione? originale?|version originale|original(?:e|fassung|version)| ?originele versie)(?!\p{L})/gu,
      ' ov ',
    )
    .replace(/(?<!\p{L})(?:bil|bilingue?|bilingual|tweetalig|2-?talig|zweisprachig)(?!\p{L})\.?/gu, ' fr nl ')
    .trim();

/** `fr-BE`, `pt_BR`: a language as it is spoken somewhere. */
const SPOKEN_SOMEWHERE = /(?<![\p{L}])([a-z]{2,3})[-_][A-Z]{2}(?![\p{L}])/gu;
/** `E/df`, `OV/d/f`: as Swiss lists have it, what is spoken in capitals and its subtitles behind. */
const SWISS = /^(OV|Ov|O|D|F|E|I)\/((?:[dfei]\/?){1,3})$/;
const SWISS_CODES: Readonly<Record<string, string>> = { d: 'de', f: 'fr', e: 'en', i: 'it' };

// Volapük and Sotho lose to "version originale" and "sous-titres"; Navajo to "Nederlandse versie", White Russian to Belgium.
const NEVER: ReadonlySet<string> = new Set(['vo', 'st', 'ot', 'ut', 'nv', 'be', 'of']);
/** Small words that are codes too: they count only where there is nothing but languages. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'no is in to so te na om my or as am el se ha id he it an da de en la le et es un il si mi za'.split(' '),
);
const AND: ReadonlySet<string> = new Set(['en', 'et', 'and', 'und', 'y', 'e']);

const codeOf = (part: string): string | undefined =>
  part.length > 1 && !NEVER.has(part) ? languageCode(part) : undefined;

const isAnd = (parts: readonly string[], at: number): boolean =>
  AND.has(parts[at] ?? '') &&
  at > 0 &&
  codeOf(parts[at - 1] ?? '') !== undefined &&
  codeOf(parts[at + 1] ?? '') !== undefined;

const BESIDE_LANGUAGES: ReadonlySet<string> = new Set(
  'ov vo o v vf met avec with mit in de het une la le version versie fassung und en et and'.split(' '),
);

const codesIn = (text: string): readonly string[] => {
  const whole = NEVER.has(text) ? undefined : languageCode(text);
  if (whole) return [whole];
  // "sous-titrée en français": in a language, not English and another.
  const bare = text.replace(/(?<!\p{L})(?:en|in) (?=(\p{L}{4,}))/gu, (before, name: string) =>
    languageCode(name) ? '' : before,
  );
  const parts = bare.split(SPLIT).filter((part) => part !== '');
  const codes = parts.map((part, at) => (isAnd(parts, at) ? undefined : codeOf(part)));
  const isProse = parts.some(
    (part, at) => part.length > 2 && codes[at] === undefined && !BESIDE_LANGUAGES.has(part),
  );
  const meant = codes.filter((code, at) => !isProse || !SMALL_WORDS.has(parts[at]!) || code === undefined);
  return [...new Set(meant.filter((code) => code !== undefined))];
};

/**
 * The languages of a cell: `Frans`, `FR/NL`, `VO st NL/FR`, `OmU`, `NL gesproken`, `EN s/t`, `OV-FR-DE`.
 *
 * `role` says what a bare list of languages means in that column. Several versions in one cell (`VF/VO`), and several
 * languages before one mark of subtitles (`NL/FR subs` where languages are spoken), are doubtful.
 */
export function readLanguages(source: string, role: 'spoken' | 'subtitles'): Reading<ReadLanguages> {
  const text = collapse(source);
  if (saysNothing(text)) return nothing;
  const swiss = SWISS.exec(text);
  if (swiss) return read({ text, ...readSwiss(swiss) });
  const folded = fold(text.replace(SPOKEN_SOMEWHERE, '$1'));
  const fixed = FIXED[folded.replace(/[\s./-]/g, '')];
  if (fixed) return read({ text, ...fixed });
  if (WITHOUT_WORDS.test(folded)) return read({ text, spoken: [], subtitles: [] });
  return readParts(text, spellOut(withoutRemark(folded.replace(WITHOUT_SUBTITLES, ' ').trim())), role);
}

const REMARK = /\s*\(([^()]+)\)$/u;

// "NL/FR/EN (afh. van kopie)": a remark that names no language would make prose of the list before it.
function withoutRemark(folded: string): string {
  const remark = REMARK.exec(folded);
  const inside = remark?.[1] ?? '';
  const saysVersion = [ORIGINAL_WORD, SUBTITLE_MARK, SPOKEN, DUBBED, DUB_WORD].some(
    (pattern) => inside.search(pattern) >= 0,
  );
  return remark === null || saysVersion || codesIn(inside).length > 0
    ? folded
    : folded.slice(0, remark.index);
}

const readSwiss = ([, spoken = '', subtitles = '']: RegExpExecArray): Omit<ReadLanguages, 'text'> => ({
  spoken: spoken.startsWith('O') ? [] : [SWISS_CODES[spoken.toLowerCase()]!],
  subtitles: [...subtitles.replaceAll('/', '')].map((letter) => SWISS_CODES[letter]!),
  ...(spoken.startsWith('O') ? { isOriginal: true } : {}),
});

const ORIGINAL_IN = /^([^()]+?)[\s-]*(?<!\p{L})(?:ov|vo|o\.v\.|v\.o\.)$/u;
const ORIGINAL_NAMED = /^(?:ov|vo|o\.v\.|v\.o\.)\s+(?:en |in )?\(?(\p{L}{4,})\)?$/u;
const DUB_WORD = /(?<!\p{L})(vf|vfr|vn|vnl|nv|df)(?!\p{L})/u;

function readParts(text: string, folded: string, role: 'spoken' | 'subtitles'): Reading<ReadLanguages> {
  const isOriginal =
    folded.split(SPLIT).some((word) => ORIGINAL.test(word)) || /\b[vo]\.\s?[ov]\./.test(folded);
  const base = {
    text,
    ...(isOriginal ? { isOriginal } : {}),
    ...(!isOriginal && DUBBED.test(folded) ? { isDubbed: true } : {}),
  };
  const dubbed = DUB_WORD.exec(folded);
  // "VF/VO": two versions, and the cell is of one.
  if (dubbed && isOriginal) return doubtful({ ...base, spoken: FIXED[dubbed[1]!]!.spoken, subtitles: [] });
  const [mark] = folded.matchAll(SUBTITLE_MARK);
  if (mark) {
    const { isOpen, ...around } = aroundMark(folded, mark, role);
    return isOpen ? doubtful({ ...base, ...around }) : read({ ...base, ...around });
  }
  const found = codesIn(
    folded
      .replace(new RegExp(SPOKEN, 'gu'), ' ')
      .replace(/(?<!\p{L})(?:ov|vo)(?!\p{L})/gu, ' ')
      .trim(),
  );
  // "Engelse OV", "VO française": of which language the original is.
  const named = isOriginal && (ORIGINAL_IN.exec(folded)?.[1] ?? ORIGINAL_NAMED.exec(folded)?.[1]);
  const original = named ? codesIn(named.trim()) : [];
  if (original.length > 0) return read({ ...base, spoken: original, subtitles: [] });
  // "OV-FR-DE": what follows the original version are its subtitles.
  const isSaid = SPOKEN.test(folded) || DUBBED.test(folded) || OWN_VERSION.test(folded);
  const isWritten = isOriginal || (role === 'subtitles' && !isSaid);
  return read(
    isWritten ? { ...base, spoken: [], subtitles: found } : { ...base, spoken: found, subtitles: [] },
  );
}

type Around = Pick<ReadLanguages, 'spoken' | 'subtitles'> & { readonly isOpen?: boolean };

const PARTED = /^(.+?)(?:\s*[([]|,|;|(?<!\p{L})(?:with|met|avec|mit|con)(?!\p{L}))([^([,;]+)$/u;

const AROUND_ORIGINAL = /^(.+?)[\s-]+(?:ov|vo)[\s-]+(.+)$/u;

// "VO st NL/FR" has its subtitles behind the mark, "EN s/t" and "NL ondertiteld" before it.
function aroundMark(folded: string, mark: RegExpMatchArray, role: 'spoken' | 'subtitles'): Around {
  const front = folded.slice(0, mark.index).trim();
  const before = codesIn(front.replace(new RegExp(SPOKEN, 'gu'), ' ').trim());
  const after = codesIn(
    folded
      .slice((mark.index ?? 0) + mark[0].length)
      .replace(SUBTITLE_MARK, ' ')
      .trim(),
  );
  if (after.length > 0) return { spoken: before, subtitles: after };
  const parted = PARTED.exec(front) ?? AROUND_ORIGINAL.exec(front);
  const [spoken, written] = parted
    ? [codesIn(parted[1]!.replace(SPOKEN, ' ').trim()), codesIn(parted[2]!.trim())]
    : [[], []];
  const isParted =
    spoken.length > 0 && written.length > 0 && (role === 'spoken' || !/,/.test(front) || SPOKEN.test(front));
  if (isParted) return { spoken, subtitles: written };
  if ((role === 'subtitles' && !SPOKEN.test(front)) || before.length <= 1)
    return { spoken: [], subtitles: before };
  return { spoken: before.slice(0, 1), subtitles: before.slice(1), isOpen: !SPOKEN.test(front) };
}
