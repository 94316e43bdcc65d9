import type { Lang } from '../../../shared/words/words.ts';
import type { Ask, Reply } from '../http.ts';
import type { Site } from '../site.ts';
import { eventCard } from './cards.ts';
import { type DayKey, dayOf, dayPieces, isDayKey, longDay, shiftDay } from './dates.ts';
import { type Html, html } from './html.ts';
import { agendaPage, inLanguage, pageLang } from './layout.ts';
import { type PublicEvent, publicEvents, upcomingEvents } from './publicEvent.ts';
import { pageWords } from './words.ts';

const STRIP_DAYS = 7;
const COMING_UP = 3;

const datesOn = (event: PublicEvent, day: DayKey) => event.dates.filter((date) => date.day === day);

/** What is on that day, the first start first. */
const eventsOn = (events: readonly PublicEvent[], day: DayKey) =>
  events
    .map((event) => ({ event, dates: datesOn(event, day) }))
    .filter(({ dates }) => dates.length > 0)
    .sort(
      (one, other) => Date.parse(one.dates[0]?.startDate ?? '') - Date.parse(other.dates[0]?.startDate ?? ''),
    );

function dayStrip(events: readonly PublicEvent[], day: DayKey, today: DayKey, lang: Lang): Html {
  const words = pageWords[lang];
  const first = day < today || day > shiftDay(today, STRIP_DAYS - 1) ? shiftDay(day, -3) : today;
  const link = (target: DayKey) => `/?date=${target}&lang=${lang}`;
  const days = Array.from({ length: STRIP_DAYS }, (_, index) => shiftDay(first, index));
  return html`<nav class="strip" aria-label="${words.dates}">
  <a class="step" href="${link(shiftDay(day, -1))}" aria-label="${words.previousDay}">‹</a>
  ${days.map((one) => {
    const { weekday, number, month } = dayPieces(lang, one);
    const count = eventsOn(events, one).length;
    return html`<a class="day${count === 0 && ' bare'}" href="${link(one)}"${one === day && html` aria-current="date"`}>
      <span>${weekday}</span> <b>${number}</b> <span>${month}</span><span class="unseen">, ${words.shows(count)}</span></a>`;
  })}
  <a class="step" href="${link(shiftDay(day, 1))}" aria-label="${words.nextDay}">›</a>
</nav>`;
}

/** `GET /`: one day of the agenda, today unless another is asked for. */
export function todayPage(site: Site, ask: Ask): Reply {
  const lang = pageLang(ask);
  const words = pageWords[lang];
  const today = dayOf(site.now());
  const asked = ask.query.get('date') ?? today;
  const day = isDayKey(asked) ? asked : today;
  const events = publicEvents(site, lang);
  const shown = eventsOn(events, day);
  const soon = shown.length === 0 ? upcomingEvents(events).slice(0, COMING_UP) : [];
  const content = html`<div class="day-head">
  <div><p class="kicker">${day === today ? words.today : html`<a href="/?lang=${lang}">${words.backToToday}</a>`}</p>
  <h1>${longDay(lang, day)}</h1></div>
  <p class="count">${words.shows(shown.length)}</p>
</div>
${dayStrip(events, day, today, lang)}
${
  shown.length === 0
    ? html`<p class="empty-line">${words.noShows}</p>`
    : html`<div class="rows">${shown.map(({ event, dates }) => eventCard(event, lang, { layout: 'row', dates }))}</div>`
}
${soon.length > 0 && html`<h2>${words.nextShows}</h2><div class="grid">${soon.map((event) => eventCard(event, lang, { layout: 'grid' }))}</div>`}`;
  return agendaPage({
    lang,
    title: longDay(lang, day),
    current: 'today',
    content,
    languageLink: inLanguage(ask),
  });
}
