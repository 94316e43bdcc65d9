import { randomUUID } from 'node:crypto';
import { protocol, type Session } from 'electron';
import { contentPolicy, PRINT_POLICY } from '../hosts/contentPolicy.ts';
import { readStaticFile } from '../hosts/staticFiles.ts';

export const SCHEME = 'affiche';
export const APP_ORIGIN = `${SCHEME}://app`;
const PRINT_ORIGIN = `${SCHEME}://print`;

/** Makes `affiche://` a scheme of full standing; before the program is ready, as Chromium wants it. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer at `affiche://app/`. Nothing outside its folder, nothing by another method. */
export function serveRenderer(session: Session, rendererDir: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'app') return new Response('not found', { status: 404 });
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const file = await readStaticFile(rendererDir, url.pathname);
    if (file === null) return new Response('not found', { status: 404 });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': file.mediaType,
        'content-security-policy': contentPolicy(null),
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

export type PrintPages = {
  /** Puts a page up at an address only its bearer knows. */
  put(html: string): string;
  take(address: string): void;
};

/** Serves pages to be printed at `affiche://print/<token>`, in a session that can reach nothing else. */
export function servePrintPages(session: Session): PrintPages {
  const pages = new Map<string, string>();
  session.protocol.handle(SCHEME, (request) => {
    const html = pages.get(request.url);
    if (html === undefined) return new Response('not found', { status: 404 });
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PRINT_POLICY,
    };
    return new Response(html, { headers });
  });
  return {
    put: (html) => {
      const address = `${PRINT_ORIGIN}/${randomUUID()}`;
      pages.set(address, html);
      return address;
    },
    take: (address) => void pages.delete(address),
  };
}
