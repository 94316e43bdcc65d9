import type { Price } from '../domain/screening.ts';
import { type ContentChange, differingPart, type Moment } from '../listing/changes.ts';
import { termName } from '../listing/terms.ts';
import { assertNever } from '../result.ts';
import { formatDay, formatMoment, formatMoney } from './dates.ts';
import { formatWords, type Values } from './format.ts';
import { listingChangeWords } from './listingChanges.ts';
import type { Lang } from './words.ts';

type Key = keyof typeof listingChangeWords;

const LONGEST = 90;
const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

/** One change as a sentence in `lang`: which field, from what, to what. */
export function listingChangeSentence(change: ContentChange, lang: Lang): string {
  const say = (key: Key, values: Values = {}) => formatWords(listingChangeWords[key][lang], lang, values);
  const fromTo = (field: string, before: string, after: string): string => {
    const values = { field, before: shorten(before), after: shorten(after) };
    if (before === '') return say('change.filled', values);
    return say(after === '' ? 'change.emptied' : 'change.fromTo', values);
  };
  switch (change.kind) {
    case 'text': {
      const field = say(`change.field.${change.field}`, { language: say(`change.in.${change.language}`) });
      const { before, after } = differingPart(change.before, change.after);
      return fromTo(field, before, after);
    }
    case 'value': {
      const show = (text: string) => (change.field === 'theme' ? (termName(text, lang) ?? text) : text);
      return fromTo(say(`change.field.${change.field}`), show(change.before), show(change.after));
    }
    case 'price':
      return fromTo(say('change.field.price'), priceLine(change.before, lang), priceLine(change.after, lang));
    case 'picture':
      return say(`change.picture.${change.change}`);
    case 'screening':
      return say(`change.screening.${change.change}`, { when: when(change.at, lang) });
    case 'moved':
      return say('change.screening.moved', { from: when(change.before, lang), to: when(change.after, lang) });
    case 'state':
      return say(`change.state.${change.change}`, { when: when(change.at, lang) });
    default:
      return assertNever(change);
  }
}

const when = ({ day, startsAt }: Moment, lang: Lang): string =>
  startsAt === null ? formatDay(day, lang) : formatMoment(startsAt, lang);

const priceLine = (price: Price | null, lang: Lang): string =>
  price === null
    ? ''
    : [
        formatMoney(price.baseCents, lang),
        ...price.tariffs.map(
          ({ name, cents }) => `${name[lang] ?? Object.values(name)[0] ?? ''} ${formatMoney(cents, lang)}`,
        ),
      ].join(', ');
