import type { Reply } from '../http.ts';
import { html } from '../pages/html.ts';
import { bareDocument } from '../pages/layout.ts';
import { pickLang } from '../pages/words.ts';
import type { LoginRequest } from './loginDesk.ts';
import { type LoginRefusal, loginWords } from './loginWords.ts';
import { REALM_PATH } from './realm.ts';
import { redirectSource } from './redirectUris.ts';

type LoginState = { readonly ticket: string; readonly problem: 'email' | null };

/** A public client has no registered name: its id, as a name is written. */
const clientName = (clientId: string): string => clientId.charAt(0).toUpperCase() + clientId.slice(1);

/** The login and consent page, in the language the application asked for. */
export function loginPage(request: LoginRequest, { ticket, problem }: LoginState): Reply {
  const lang = pickLang(request.uiLocales);
  const words = loginWords[lang];
  const body = html`
    <main class="login">
      <p class="mark">${words.site}</p>
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <form method="post" action="${REALM_PATH}/login-actions/authenticate">
        <input type="hidden" name="ticket" value="${ticket}">
        <label for="email">${words.email}</label>
        <input id="email" name="email" type="email" required autocomplete="email" autofocus
          placeholder="${words.emailExample}"${problem === 'email' ? html` aria-invalid="true" aria-describedby="email-problem"` : ''}>
        ${problem === 'email' ? html`<p id="email-problem" class="problem" role="alert">${words.emailProblem}</p>` : ''}
        <h2>${words.consentTitle(clientName(request.clientId))}</h2>
        <ul class="rights">${words.rights.map((right) => html`<li>${right}</li>`)}</ul>
        <p class="actions">
          <button class="primary" name="decision" value="allow">${words.allow}</button>
          <button name="decision" value="refuse" formnovalidate>${words.refuse}</button>
        </p>
      </form>
      <p class="small">${words.footnote}</p>
    </main>`;
  return bareDocument({ lang, title: words.title, body, formTargets: [redirectSource(request.redirectUri)] });
}

/** What a person sees when the application's request cannot be trusted or has gone stale. */
export function loginErrorPage(uiLocales: string | null, refusal: LoginRefusal): Reply {
  const lang = pickLang(uiLocales);
  const words = loginWords[lang];
  const body = html`
    <main class="login">
      <p class="mark">${words.site}</p>
      <h1>${words.refusedTitle}</h1>
      <p class="lead">${words.refusals[refusal]}</p>
    </main>`;
  return { ...bareDocument({ lang, title: words.refusedTitle, body, formTargets: [] }), status: 400 };
}
