import type { Lang } from '../../../shared/words/words.ts';
import { findEvent, isPublic } from '../eventStore.ts';
import type { Ask, Reply } from '../http.ts';
import { routesOf } from '../router.ts';
import type { Site } from '../site.ts';
import { categoryLine, eventCard, markBadge, markOf, picture } from './cards.ts';
import { cardDay, euros, hourOf } from './dates.ts';
import { type Html, html, paragraphs } from './html.ts';
import {
  agendaPage,
  ICON_PATH,
  icon,
  inLanguage,
  notFoundPage,
  pageLang,
  STYLE_PATH,
  stylesheet,
} from './layout.ts';
import {
  type PublicDate,
  type PublicEvent,
  publicEvent,
  publicEvents,
  townAndProvince,
  upcomingEvents,
} from './publicEvent.ts';
import { themePage, themesPage } from './themes.ts';
import { todayPage } from './today.ts';
import { pageWords } from './words.ts';

const OTHERS = 3;

function dateLine(date: PublicDate, lang: Lang): Html {
  const words = pageWords[lang];
  const isOff = date.status !== 'Available';
  const when = html`<time datetime="${date.startDate}"><span class="d">${cardDay(lang, date.day)}</span> <span class="h">${hourOf(lang, date.startDate)}</span></time>
    <span class="until">${words.until} <time datetime="${date.endDate}">${hourOf(lang, date.endDate)}</time></span>`;
  return html`<li class="${date.isPast ? 'past' : ''}">${isOff ? html`<s>${when}</s>` : when}
    ${markBadge(lang, markOf(date))}${date.isPast && html` <span class="until">(${words.past})</span>`}
    ${date.reason && html`<span class="reason">${date.reason}</span>`}</li>`;
}

function priceBlock(event: PublicEvent, lang: Lang): Html | null {
  const words = pageWords[lang];
  if (event.prices.length === 0) return null;
  return html`<section><h2>${words.price}</h2><dl class="prices">${event.prices.map(
    ({ name, price }) =>
      html`<div><dt>${name}</dt><dd>${price === 0 ? words.free : euros(lang, price)}</dd></div>`,
  )}</dl></section>`;
}

function contactBlock({ contact }: PublicEvent, lang: Lang): Html | null {
  const lines = [
    ...contact.url.map(
      (url) =>
        html`<a href="${url}" rel="noopener noreferrer">${new URL(url).hostname.replace(/^www\./, '')}</a>`,
    ),
    ...contact.email.map((email) => html`<a href="mailto:${email}">${email}</a>`),
    ...contact.phone.map((phone) => html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`),
  ];
  if (lines.length === 0) return null;
  return html`<section><h2>${pageWords[lang].contact}</h2><ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function facts(event: PublicEvent, lang: Lang): Html {
  const words = pageWords[lang];
  const [from = '', to = ''] = (event.ageRange ?? '').split('-');
  return html`<aside class="facts">
  ${event.ticket && event.status === 'Available' && !event.isSoldOut && html`<p><a class="button" href="${event.ticket.url}" rel="noopener noreferrer">${event.ticket.label || words.tickets}</a></p>`}
  <section><h2>${words.dates}</h2><ul class="dates">${event.dates.map((date) => dateLine(date, lang))}</ul></section>
  ${event.place && html`<section><h2>${words.where}</h2><address>${event.place.name}<br>${event.place.street}<br>${event.place.postcode} ${townAndProvince(event.place, lang)}</address></section>`}
  ${priceBlock(event, lang)}
  ${event.ageRange && html`<p class="age">${words.age(from, to)}</p>`}
  ${contactBlock(event, lang)}
</aside>`;
}

/** A line over the page when all of it is off. */
function wholeMark(event: PublicEvent, lang: Lang): Html | null {
  const mark = markOf(event);
  return mark && html`<p class="whole whole-${mark}" role="status">${pageWords[lang].wholeStatus[mark]}</p>`;
}

/** Of the same theme first, then whatever comes soonest. */
function otherEvents(site: Site, event: PublicEvent, lang: Lang): readonly PublicEvent[] {
  const others = upcomingEvents(publicEvents(site, lang)).filter((other) => other.id !== event.id);
  const kin = others.filter((other) => other.themeId !== null && other.themeId === event.themeId);
  return [...kin, ...others.filter((other) => !kin.includes(other))].slice(0, OTHERS);
}

/** `GET /event/{id}`: an event's own page; what is not public does not exist here. */
export function eventPage(site: Site, ask: Ask): Reply {
  const stored = findEvent(site.db, ask.params.id ?? '');
  if (!stored || !isPublic(stored, site.now())) return notFoundPage(ask);
  const lang = pageLang(ask);
  const words = pageWords[lang];
  const event = publicEvent(site, stored, lang);
  const others = otherEvents(site, event, lang);
  const content = html`<article class="event">
  ${wholeMark(event, lang)}
  <header>
    ${categoryLine(event, lang)}
    <h1>${event.title}</h1>
    ${event.labels.length > 0 && html`<p class="labels">${event.labels.map((label) => html`<span>${label}</span> `)}</p>`}
  </header>
  <div class="columns">
    <div>
    <figure>${picture(event, 'hero')}${event.image && html`<figcaption>© ${event.image.copyrightHolder}</figcaption>`}</figure>
    <section class="about"><h2>${words.about}</h2>
      ${event.text === '' ? html`<p class="quiet">${words.noAbout}</p>` : paragraphs(event.text)}
      ${event.videos.map((url) => html`<p><a href="${url}" rel="noopener noreferrer">${words.video}</a></p>`)}
    </section>
    </div>
    ${facts(event, lang)}
  </div>
</article>
${others.length > 0 && html`<section class="others"><h2>${words.others}</h2><div class="grid">${others.map((other) => eventCard(other, lang, { layout: 'grid' }))}</div></section>`}`;
  return agendaPage({ lang, title: event.title, current: null, content, languageLink: inLanguage(ask) });
}

const page = routesOf('page');
export const pageRoutes = [
  page('GET', '/', todayPage),
  page('GET', '/themes', themesPage),
  page('GET', '/themes/:id', themePage),
  page('GET', '/event/:id', eventPage),
  page('GET', STYLE_PATH, stylesheet),
  page('GET', ICON_PATH, icon),
];
