import { collapse } from '../plainText.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

const AGE = '(?:0|6|7|9|10|12|13|14|15|16|17|18)';
const RATING = new RegExp(
  String.raw`^(?:al|kt|knt|k\.t\.|k\.n\.t\.|kt\/knt|ea|ena|e\.a\.|e\.n\.a\.|ea\s?\(\+?\d{1,2}\)|enfants (?:non )?admis|kinderen (?:niet )?toegelaten|\+\s?\d{1,2}|\d{1,2}\s?\+|(?:6|9|10|12|14|15|16|17|18)|12a|u|g|r|pg(?:-13)?|r18?|nc-17|tv-(?:ma|14|pg|g|y7?)|nr|not rated|unrated|tp|tous? publics?(?: avec avertissement)?|tp avec avertissement|-\s?\d{1,2}(?: ans)?|(?:int\.?|interdit(?: aux)?)(?: (?:aux )?moins de)?\s?-?\s?\d{1,2}(?: ans)?|moins de \d{1,2}(?: ans)?|fsk:?\s?(?:ab\s?)?\d{1,2}|(?:freigegeben )?ab\s?\d{1,2}(?: jahren?)?|o\.\s?a\.|${AGE} ?(?:jaar|ans|jahre|years|a[ñn]os|anni)|[tx]|v\.?m\.?\s?\d{1,2}|alle leeftijden|alle|mg ?6|(?:kijkwijzer|cinecheck)\s?:?\s?(?:al|${AGE}))$`,
  'i',
);
/** Kijkwijzer's reasons behind its age: `12 - geweld, angst`, `AL (peur)`. */
const REASONS =
  /^(?:al|6|9|12|14|16|18)\s?[-–:,(|/]?\s?(?:(?:angst|geweld|seks|discriminatie|drugs?|alcohol|grof taal\p{L}*|grove taal|roken|peur|violence|sexe|grossi[èe]ret\p{L}*|langage|fear|sex|language|en|et|and|gebruik|misbruik)[\s,;/+&)–-]*)+$/iu;

/** True of the marks of the rating systems of our neighbours: `AL`, `12A`, `+16`, `EA (+3)`, `FSK 12`, `KT`, `12 - geweld`. */
export const isRating = (text: string): boolean =>
  text.length <= 32 ? RATING.test(text) || REASONS.test(text) : text.length <= 60 && REASONS.test(text);

/** The rating as the sender wrote it: systems are not translated into each other. */
export function readRating(source: string): Reading<string> {
  const text = collapse(source);
  return saysNothing(text) ? nothing : read(text);
}
