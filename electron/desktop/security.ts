import { app, type Session, session, shell, type WebContents } from 'electron';
import { mayOpenOutside } from './links.ts';
import { APP_ORIGIN } from './protocol.ts';

/**
 * Shuts what a page could reach beyond itself, for every page this program will ever make: other addresses and new windows
 * (those on the allow-list open in the system's browser), embedded views, permissions and devices.
 */
export function guardPages(practiceOrigin: () => string | null): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, practiceOrigin));
  app.on('session-created', guardSession);
  guardSession(session.defaultSession);
}

function guardContents(contents: WebContents, practiceOrigin: () => string | null): void {
  const openOutside = (address: string) => {
    if (mayOpenOutside(address, practiceOrigin())) void shell.openExternal(address);
  };
  const stay = (event: { preventDefault(): void }, address: string) => {
    if (address.startsWith(`${APP_ORIGIN}/`)) return;
    event.preventDefault();
    openOutside(address);
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isOwnFrame(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

const isOwnFrame = (address: string): boolean =>
  address.startsWith(`${APP_ORIGIN}/`) ||
  address.startsWith(`blob:${APP_ORIGIN}/`) ||
  address.startsWith('about:');

function guardSession(guarded: Session): void {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
}
