import { termName } from '../../../shared/listing/terms.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { cardDay, hourOf } from './dates.ts';
import { type Html, html, teaser } from './html.ts';
import { nextDate, type PublicDate, type PublicEvent, townAndProvince } from './publicEvent.ts';
import { pageWords } from './words.ts';

const CARD_TEXT_CHARS = 400;
const TINTS = 6;

/** The picture, or the title set large on a tint that stays the same for the same event. */
export function picture(event: PublicEvent, shape: 'wide' | 'hero'): Html {
  if (event.image) return html`<img class="picture ${shape}" src="${event.image.url}" alt="${event.title}">`;
  const tint = [...event.id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % TINTS;
  return html`<div class="picture ${shape} tint-${tint}" aria-hidden="true"><span>${event.title}</span></div>`;
}

type Mark = 'Unavailable' | 'TemporarilyUnavailable' | 'soldOut';
/** What a visitor must know of a date before leaving home. */
export const markOf = (date: Pick<PublicDate, 'status' | 'isSoldOut'>): Mark | null =>
  date.status !== 'Available' ? date.status : date.isSoldOut ? 'soldOut' : null;

const HOUR_LOOK = {
  open: '',
  Unavailable: ' off',
  TemporarilyUnavailable: ' off',
  soldOut: ' full',
} as const;

export const markBadge = (lang: Lang, mark: Mark | null): Html | null =>
  mark && html`<span class="mark-${mark}">${pageWords[lang].status[mark]}</span>`;

export function categoryLine(event: PublicEvent, lang: Lang): Html {
  const [group, kind] = pageWords[lang].category[event.isFilm ? 'film' : 'other'];
  const theme = event.themeId && termName(event.themeId, lang);
  return html`<p class="category">${group} › ${kind}${theme && html` · <a href="/themes/${event.themeId}?lang=${lang}">${theme}</a>`}</p>`;
}

type CardPlace = {
  /** Rows stand under the page's title, a grid under a heading of its own. */
  readonly layout: 'row' | 'grid';
  /** The hours of one day, where the page is about a day. */
  readonly dates?: readonly PublicDate[];
};

/** One event among others: title, date, category, place, town and province, the text cut short. */
export function eventCard(event: PublicEvent, lang: Lang, { layout, dates }: CardPlace): Html {
  const words = pageWords[lang];
  const title = html`<a href="/event/${event.id}?lang=${lang}">${event.title}</a>`;
  const next = nextDate(event) ?? event.dates.at(-1) ?? null;
  const others = event.dates.filter((date) => !date.isPast).length - 1;
  const when = dates
    ? html`<p class="hours">${dates.map((date) => html`<span class="hour${HOUR_LOOK[markOf(date) ?? 'open']}"><time datetime="${date.startDate}">${hourOf(lang, date.startDate)}</time> ${markBadge(lang, markOf(date))}</span> `)}</p>`
    : next &&
      html`<p class="when"><time datetime="${next.startDate}">${cardDay(lang, next.day)}</time> ${markBadge(lang, markOf(next))}
        ${others > 0 && html`<span class="more">${words.moreDates(others)}</span>`}</p>`;
  return html`<article class="card">
  <a class="cover" href="/event/${event.id}?lang=${lang}" tabindex="-1" aria-hidden="true">${picture(event, 'wide')}</a>
  <div class="card-text">
    ${when}
    ${layout === 'row' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    ${categoryLine(event, lang)}
    ${event.place && html`<p class="place">${event.place.name}<br><span>${townAndProvince(event.place, lang)}</span></p>`}
    ${event.text !== '' && html`<p class="teaser">${teaser(event.text, CARD_TEXT_CHARS)}</p>`}
  </div>
</article>`;
}
