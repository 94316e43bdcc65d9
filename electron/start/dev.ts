import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { freePortOr0 } from '../hosts/freePort.ts';
import { findPlaces } from '../hosts/places.ts';

/**
 * `npm run dev [-- --data DIR]`: the browser host from its sources, started anew when they change, and Vite's development
 * server in front of it. Needs no Electron. The data folder is `.cache/dev-data` unless another is given.
 */
const HOST_PORT = 4621;
const PAGE_PORT = 5199;

const { root } = findPlaces(import.meta.dirname);
const asked = process.argv.slice(2);
const args = asked.includes('--data') ? asked : ['--data', join(root, '.cache', 'dev-data'), ...asked];
const session = randomBytes(24).toString('base64url');
const port = await freePortOr0(HOST_PORT, 500);
if (port === 0) throw new Error(`port ${HOST_PORT} is taken: is another \`npm run dev\` running?`);

const host = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    join(root, 'electron', 'web', 'main.ts'),
    '--port',
    String(port),
    ...args,
  ],
  { env: { ...process.env, AFFICHE_SESSION: session }, stdio: ['ignore', 'ignore', 'inherit'] },
);

const target = `http://127.0.0.1:${port}`;
const pages = await createServer({
  root: join(root, 'renderer'),
  configFile: false,
  plugins: [react()],
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: PAGE_PORT,
    proxy: {
      '/rpc': {
        target,
        ws: true,
        changeOrigin: true,
        rewriteWsOrigin: true,
        headers: { cookie: `affiche-${port}=${session}` },
      },
    },
  },
});
await pages.listen();
console.log(`Affiche (development): ${pages.resolvedUrls?.local[0] ?? `http://127.0.0.1:${PAGE_PORT}/`}`);

async function stop(): Promise<void> {
  host.kill('SIGTERM');
  await pages.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
