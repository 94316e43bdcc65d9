import type { Lang } from '../../../shared/words/words.ts';
import { listEvents, type StoredEvent } from '../eventStore.ts';
import { FAULT_KINDS } from '../faults.ts';
import { type Ask, type Reply, readForm } from '../http.ts';
import { type Html, html } from '../pages/html.ts';
import { agendaPage, inLanguage, pageLang } from '../pages/layout.ts';
import { pickText } from '../pages/publicEvent.ts';
import type { Site } from '../site.ts';
import { isAllowedControl, openDesk } from './access.ts';
import { deskWords } from './deskWords.ts';

/** Calls a fault is most instructive at. */
const CALLS = [
  'POST /events',
  'PUT /events/:id',
  'PUT /events/:id/workflow-status',
  'POST /images',
  'GET /events',
];

const frame = (ask: Ask, lang: Lang, content: Html): Reply =>
  agendaPage({ lang, title: deskWords[lang].title, current: null, content, languageLink: inLanguage(ask) });

function doorPage(site: Site, ask: Ask, isWrong: boolean): Reply {
  const lang = pageLang(ask);
  const words = deskWords[lang];
  const form = html`<p class="lead">${words.doorLead}</p>
<form method="post" action="/practice/enter?lang=${lang}">
  <label for="token">${words.token}</label>
  <input id="token" name="token" type="password" required autocomplete="off">
  ${isWrong && html`<p class="problem" role="alert">${words.wrongToken}</p>`}
  <p class="actions"><button class="primary">${words.enter}</button></p>
</form>`;
  const content = html`<section class="login"><h1>${words.door}</h1>
${site.controlToken === null ? html`<p class="lead">${words.noDoor}</p>` : form}</section>`;
  return { ...frame(ask, lang, content), status: isWrong ? 403 : 200 };
}

/** `/practice/enter`: the token by form, or by a link the program opens for its user. */
export function enterDesk(site: Site, ask: Ask): Reply {
  const token = ask.method === 'POST' ? (readForm(ask).token ?? '') : (ask.query.get('token') ?? '');
  return openDesk(site, token) ?? doorPage(site, ask, token !== '');
}

function eventRow(event: StoredEvent, lang: Lang): Html {
  const words = deskWords[lang];
  const main = event.body.mainLanguage;
  const title = pickText(event.body.name, lang, main);
  const deed = (action: string, label: string, extra: Html | null = null) =>
    html`<form method="post" action="/practice/moderate"><input type="hidden" name="eventId" value="${event.id}">${extra}<button name="action" value="${action}">${label}</button></form>`;
  const isWaiting = event.workflowStatus === 'READY_FOR_VALIDATION';
  const isLive = isWaiting || event.workflowStatus === 'APPROVED';
  const rename = html`<input type="hidden" name="lang" value="${main}"><input type="text" name="title" value="${event.body.name[main] ?? title}" maxlength="90" required aria-label="${words.newTitle}">`;
  return html`<tr><td>${isLive ? html`<a href="/event/${event.id}?lang=${lang}">${title}</a>` : title}</td>
  <td>${event.creator}</td><td>${words.statuses[event.workflowStatus]}${event.moderationNote && html`<br><span class="quiet">${event.moderationNote}</span>`}</td>
  <td>${isWaiting && [deed('approve', words.approve), deed('reject', words.reject)]}${event.workflowStatus !== 'DELETED' && deed('edit', words.rename, rename)}</td></tr>`;
}

function faultTools(site: Site, lang: Lang): Html {
  const words = deskWords[lang];
  const count = site.faults.list().length;
  return html`<h2 class="desk-head">${words.faults}</h2><p class="quiet">${words.faultsLead} ${count > 0 && words.waiting(count)}</p>
<div class="tools"><form class="tools" method="post" action="/practice/faults">
  <p><label for="kind">${words.fault}</label><select id="kind" name="kind">${FAULT_KINDS.map((kind) => html`<option value="${kind}">${words.kinds[kind]}</option>`)}</select></p>
  <p><label for="call">${words.call}</label><select id="call" name="call"><option value="">${words.anyCall}</option>${CALLS.map((call) => html`<option>${call}</option>`)}</select></p>
  <button>${words.addFault}</button></form>
${count > 0 && html`<form class="tools" method="post" action="/practice/faults/clear"><button>${words.clearFaults}</button></form>`}</div>`;
}

/** `GET /practice`: the desk of the site's own people, for whoever holds the control token. */
export function deskPage(site: Site, ask: Ask): Reply {
  if (!isAllowedControl(site, ask)) return doorPage(site, ask, false);
  const lang = pageLang(ask);
  const words = deskWords[lang];
  const events = [...listEvents(site.db)].reverse();
  const table = html`<table class="desk"><thead><tr><th scope="col">${words.event}</th><th scope="col">${words.sender}</th><th scope="col">${words.status}</th><th scope="col">${words.deeds}</th></tr></thead>
<tbody>${events.map((event) => eventRow(event, lang))}</tbody></table>`;
  const content = html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
<h2 class="desk-head">${words.events}</h2>${events.length === 0 ? html`<p class="empty-line">${words.noEvents}</p>` : table}
${faultTools(site, lang)}
<h2 class="desk-head">${words.reset}</h2><p class="quiet">${words.resetLead}</p>
<form class="tools" method="post" action="/practice/reset"><button>${words.resetDo}</button></form>`;
  return frame(ask, lang, content);
}
