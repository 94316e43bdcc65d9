import { createHash } from 'node:crypto';
import type { Lang } from '../../../shared/words/words.ts';
import type { Ask, Reply } from '../http.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';
import { pageWords, pickLang } from './words.ts';

const STYLE_PATH = `/site-${createHash('sha256').update(STYLE).digest('hex').slice(0, 10)}.css`;

export const ICON_PATH = '/icon.svg';
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#a63a1b"/><circle cx="16" cy="16" r="6" fill="#fffdf8"/></svg>';

/** Nothing runs, nothing is fetched from elsewhere, forms go where the page says. */
const contentSecurityPolicy = (formTargets: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${formTargets.join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

type Bare = {
  readonly lang: Lang;
  readonly title: string;
  readonly body: Html;
  /** Where forms of this page may lead besides the site itself. */
  readonly formTargets: readonly string[];
};

/** A page without the agenda's frame. */
export function bareDocument({ lang, title, body, formTargets }: Bare): Reply {
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${pageWords[lang].practice}</title>
<link rel="icon" href="${ICON_PATH}" type="image/svg+xml">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
${body}
</body>
</html>
`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(formTargets),
      'cache-control': 'no-store',
    },
    body: page.markup,
  };
}

export type Frame = {
  readonly lang: Lang;
  readonly title: string;
  readonly current: 'today' | 'themes' | null;
  readonly content: Html;
  /** This page in the other languages. */
  readonly languageLink: (lang: Lang) => string;
};

/** A page of the agenda, with its header and footer. */
export function agendaPage({ lang, title, current, content, languageLink }: Frame): Reply {
  const words = pageWords[lang];
  const here = (name: Frame['current']) => name === current && html` aria-current="page"`;
  const body = html`<a class="skip" href="#content">${words.skip}</a>
<aside class="ribbon"><strong>${words.practice}</strong> <span>${words.practiceLong}</span></aside>
<header class="top">
  <a class="brand" href="/?lang=${lang}">${words.site}<span aria-hidden="true">.</span></a>
  <nav>
    <a href="/?lang=${lang}"${here('today')}>${words.today}</a>
    <a href="/themes?lang=${lang}"${here('themes')}>${words.themes}</a>
  </nav>
  <nav class="langs" aria-label="${words.language}">
    ${(['nl', 'fr', 'en'] as const).map(
      (other) =>
        html`<a href="${languageLink(other)}" hreflang="${other}" lang="${other}"${other === lang && html` aria-current="true"`}>${other.toUpperCase()}</a> `,
    )}
  </nav>
</header>
<main id="content">
${content}
</main>
<footer class="bottom">
  <p><span class="stamp">${words.practice}</span> ${words.practiceLong}</p>
</footer>`;
  return bareDocument({ lang, title, body, formTargets: [] });
}

/** The language of a public page: asked for in the address, else what the browser prefers. */
export const pageLang = (ask: Ask): Lang => pickLang(ask.query.get('lang'), ask.headers['accept-language']);

/** This page's address in another language, all else the same. */
export const inLanguage =
  (ask: Ask) =>
  (lang: Lang): string => {
    const query = new URLSearchParams(ask.query);
    query.set('lang', lang);
    return `${ask.path}?${query.toString()}`;
  };

export function notFoundPage(ask: Ask): Reply {
  const lang = pageLang(ask);
  const words = pageWords[lang];
  const content = html`<section class="empty"><h1>${words.notFoundTitle}</h1><p>${words.notFound}</p>
<p><a class="button" href="/?lang=${lang}">${words.backToToday}</a></p></section>`;
  const page = agendaPage({
    lang,
    title: words.notFoundTitle,
    current: null,
    content,
    languageLink: inLanguage(ask),
  });
  return { ...page, status: 404 };
}

export const stylesheet = (): Reply => ({
  status: 200,
  headers: {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  },
  body: STYLE,
});
export const icon = (): Reply => ({
  status: 200,
  headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  body: ICON,
});
export { STYLE_PATH };
