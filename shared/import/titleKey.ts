import { fold } from './plainText.ts';

// Articles of nl, fr, de, en, es and it; a title is known with or without them.
const ARTICLES =
  "de|het|een|'t|le|la|les|un|une|des|der|die|das|ein|eine|the|a|an|el|los|las|una|il|lo|gli|i|uno";
const FIRST_ARTICLE = new RegExp(String.raw`^(?:(?:${ARTICLES})\s+|(?:l|un)'\s*)(?=\S)`);
const MOVED_ARTICLE = new RegExp(String.raw`^(.+?)\s*(?:,\s*|\()(${ARTICLES}|l')\)?$`);
const YEAR_BEHIND = /\s*[([]\s*(?:18|19|20)\d\d\s*[)\]]$/;
const APOSTROPHES = /['`´ʼ‘’]/g;
// "E.T." is ET and "M*A*S*H" MASH: letters that stand for themselves.
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?:[.*]\p{L})+(?![\p{L}\p{N}])[.*]?/gu;
const FIGURES_OF_SIGNS: Readonly<Record<string, string>> = { '½': ' 1 2', '²': ' 2', '³': ' 3', '·': ' ' };
const FIGURE_SIGNS = /[½²³·]/g;
const SIGNS = /[^\p{L}\p{N}]+/gu;
const NEEDS_CARE = /[^a-z0-9 ]/;
// Of ASCII, ^ and ` count as accents: those texts take the long way.
const IS_PLAIN = /^[!-\]_a-~]+(?: [!-\]_a-~]+)*$/;
const CACHE_LIMIT = 200_000;
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'et', 'en', 'und', 'y', 'e']);
const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((numeral, index) => [numeral, String(index + 1)]),
);

/** A title as it is compared: with its article (`full`) and without (`bare`). Both are empty where nothing can be read. */
export type TitleKey = { readonly full: string; readonly bare: string };

const PARTS: ReadonlySet<string> = new Set('part deel partie teil parte del pt'.split(' '));
const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'one un une een eins uno een',
    'two deux twee zwei dos due',
    'three trois drie drei tres tre',
    'four quatre vier cuatro quattro',
    'five cinq vijf funf cinco cinque',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, String(index + 1)])),
);

/** "Dune: Part Two" and "Dune – Deel 2": any word for a part is the same word before a number. */
const partsAlike = (words: readonly string[]): readonly string[] => {
  if (!words.some((word) => PARTS.has(word))) return words;
  return words.map((word, index) => {
    const before = words[index - 1];
    if (before !== undefined && PARTS.has(before)) return NUMBERS[word] ?? word;
    const next = words[index + 1];
    const isPart = index > 0 && PARTS.has(word) && next !== undefined;
    return isPart && (/^\d+$/.test(next) || NUMBERS[next] !== undefined) ? 'part' : word;
  });
};

// "Rocky IV" is "Rocky 4"; a first word never counts, so that "I, Daniel Blake" stays a person.
const toWords = (text: string): string => {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length < 2) return words.join(' ');
  const kept = partsAlike(words.map((word, index) => (index > 0 ? (ROMAN[word] ?? word) : word)));
  // Between two words alone: "WALL-E" ends on a name, "En attendant Godot" begins with a verb.
  const told = kept.filter((word, at) => at === 0 || at === kept.length - 1 || !CONJUNCTIONS.has(word));
  return told.join(' ');
};

function putArticleInFront(text: string): string {
  const moved = MOVED_ARTICLE.exec(text);
  if (moved === null) return text;
  const [, rest = '', article = ''] = moved;
  return article.endsWith("'") ? article + rest : `${article} ${rest}`;
}

/**
 * A title without what two lists may write in different ways: case, diacritics, signs, `&`/and/et/en, a year in brackets,
 * roman numerals, and an article in front or moved to the end (`Dame de pique, La`).
 */
export function titleKey(title: string): TitleKey {
  const known = keys.get(title);
  if (known !== undefined) return known;
  if (keys.size >= CACHE_LIMIT) keys.clear();
  const key = makeTitleKey(title);
  keys.set(title, key);
  return key;
}

// A title is compared in many places, and the same ones come back with every plan.
const keys = new Map<string, TitleKey>();
const names = new Map<string, string>();

const foldQuickly = (text: string): string => (IS_PLAIN.test(text) ? text.toLowerCase() : fold(text));

// Before accents go: the dot of "WALL·E" counts as one.
const spoken = (sign: string): string => FIGURES_OF_SIGNS[sign] ?? sign;

function makeTitleKey(title: string): TitleKey {
  const folded = IS_PLAIN.test(title) ? title.toLowerCase() : fold(title.replace(FIGURE_SIGNS, spoken));
  if (!NEEDS_CARE.test(folded)) return keyOf(folded);
  const plain = folded
    .replace(APOSTROPHES, "'")
    .replace(YEAR_BEHIND, '')
    .replace(INITIALS, (letters) => letters.replaceAll(/[.*]/g, ''));
  return keyOf(plain.endsWith(')') || plain.includes(',') ? putArticleInFront(plain) : plain);
}

function keyOf(text: string): TitleKey {
  const bareText = text.replace(FIRST_ARTICLE, '');
  const full = toWords(unsigned(text));
  const bare = bareText === text ? full : toWords(unsigned(bareText));
  return { full, bare: bare === '' ? full : bare };
}

const unsigned = (text: string): string => text.replace(APOSTROPHES, '').replace(SIGNS, ' ').trim();

const [ZERO, NINE] = [48, 57];
const isFigure = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
};

/** Whether two titles hold the same numbers in the same order: two parts of one series differ in nothing else. */
export function hasSameFigures(one: string, other: string): boolean {
  let [at, there] = [0, 0];
  for (;;) {
    while (at < one.length && !isFigure(one, at)) at += 1;
    while (there < other.length && !isFigure(other, there)) there += 1;
    if (at === one.length || there === other.length) return at === one.length && there === other.length;
    while (isFigure(one, at) || isFigure(other, there)) {
      if (one.charCodeAt(at) !== other.charCodeAt(there)) return false;
      at += 1;
      there += 1;
    }
  }
}

/** A maker's name as compared: words in alphabetical order, so that `BONG Joon-ho` is `Joon-ho Bong`. */
export function nameKey(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (names.size >= CACHE_LIMIT) names.clear();
  const key = foldQuickly(name)
    .replace(APOSTROPHES, '')
    .replace(SIGNS, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');
  names.set(name, key);
  return key;
}
