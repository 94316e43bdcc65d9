import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeLoginDesk } from './auth/loginDesk.ts';
import { makeFaultBox } from './faults.ts';
import { sendReply } from './http.ts';
import { ensurePlace, type NewPlace } from './parties.ts';
import { problemReply } from './problem.ts';
import { serve } from './server.ts';
import type { Site } from './site.ts';
import { openStore } from './store.ts';

export type PracticeSiteOptions = {
  /** Folder of the site's own SQLite file; made where it is missing. */
  readonly folder: string;
  /** 0 or left out: any free port. */
  readonly port?: number | undefined;
  /** Without one the practice controls are closed. */
  readonly controlToken?: string | null | undefined;
  readonly places?: readonly NewPlace[] | undefined;
  /** Life of an access token; 86 400 s as on the real site. */
  readonly tokenSeconds?: number | undefined;
  readonly now?: (() => number) | undefined;
  readonly log?: ((text: string) => void) | undefined;
};
export type PracticeSite = { readonly url: string; readonly close: () => Promise<void> };

const DAY_SECONDS = 86_400;

/** Starts a practice site on 127.0.0.1. Rejects when the port is taken or the folder cannot be written. */
export async function startPracticeSite(options: PracticeSiteOptions): Promise<PracticeSite> {
  const db = openStore(options.folder);
  for (const place of options.places ?? []) ensurePlace(db, place);
  let url = '';
  let closing: Promise<void> | null = null;
  const site: Site = {
    db,
    now: options.now ?? Date.now,
    baseUrl: () => url,
    tokenSeconds: options.tokenSeconds ?? DAY_SECONDS,
    controlToken: options.controlToken ?? null,
    loginDesk: makeLoginDesk(),
    faults: makeFaultBox(),
  };
  const log = options.log ?? ((text) => console.error(text));
  const server = createServer((request, response) => {
    serve(site, request, response).catch((error: unknown) => {
      if (closing !== null) return;
      log(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
      if (response.headersSent || request.destroyed) response.destroy();
      else
        sendReply(
          response,
          problemReply(500, { type: 'about:blank', title: 'Internal Server Error', status: 500 }),
          true,
        );
    });
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
  } catch (error) {
    db.close();
    throw error;
  }
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> => {
    closing ??= new Promise<void>((resolve) => {
      server.close(() => {
        db.close();
        resolve();
      });
      server.closeAllConnections();
    });
    return closing;
  };
  return { url, close };
}
