import { FILM_THEMES, isThemeId, THEME_IDS, termName } from '../../../shared/listing/terms.ts';
import type { Ask, Reply } from '../http.ts';
import type { Site } from '../site.ts';
import { eventCard } from './cards.ts';
import { html } from './html.ts';
import { agendaPage, inLanguage, notFoundPage, pageLang } from './layout.ts';
import { publicEvents, upcomingEvents } from './publicEvent.ts';
import { pageWords } from './words.ts';

/** `GET /themes`: every theme, with how much is coming up in it. */
export function themesPage(site: Site, ask: Ask): Reply {
  const lang = pageLang(ask);
  const words = pageWords[lang];
  const upcoming = upcomingEvents(publicEvents(site, lang));
  const content = html`<p class="kicker">${words.films}</p>
<h1>${words.themesLead}</h1>
<ul class="themes">${THEME_IDS.map((id) => {
    const count = upcoming.filter((event) => event.themeId === id).length;
    return html`<li><a class="theme${count === 0 && ' bare'}" href="/themes/${id}?lang=${lang}"><b>${FILM_THEMES[id][lang]}</b><span>${words.upcoming(count)}</span></a></li>`;
  })}</ul>`;
  return agendaPage({ lang, title: words.themes, current: 'themes', content, languageLink: inLanguage(ask) });
}

/** `GET /themes/{id}`: what is coming up in one theme. */
export function themePage(site: Site, ask: Ask): Reply {
  const id = ask.params.id ?? '';
  if (!isThemeId(id)) return notFoundPage(ask);
  const lang = pageLang(ask);
  const words = pageWords[lang];
  const events = upcomingEvents(publicEvents(site, lang)).filter((event) => event.themeId === id);
  const title = termName(id, lang) ?? id;
  const content = html`<p class="kicker"><a href="/themes?lang=${lang}">${words.allThemes}</a></p>
<h1>${title}</h1>
${events.length === 0 ? html`<p class="empty-line">${words.nothingInTheme}</p>` : html`<div class="rows">${events.map((event) => eventCard(event, lang, { layout: 'row' }))}</div>`}`;
  return agendaPage({ lang, title, current: 'themes', content, languageLink: inLanguage(ask) });
}
