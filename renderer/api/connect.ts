import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';

/** What the preload gives a page on the desktop; absent in the browser host. */
export type DesktopBridge = {
  readonly kind: 'desktop';
  /** Asks for a wire to the core; it comes as a message that names it. */
  connect(wire: string): void;
  onCommand(listener: (command: string) => void): () => void;
  onCoreState(listener: (state: 'lost' | 'back') => void): () => void;
};
declare global {
  interface Window {
    readonly affiche?: DesktopBridge;
  }
}

export type ConnectionState = 'connecting' | 'open' | 'lost';
type Link = ClientLink<ClientContext>;

let state: ConnectionState = 'connecting';
const listeners = new Set<() => void>();
export const connectionState = (): ConnectionState => state;
export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
function become(next: ConnectionState): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

const WINDOW_KEY = 'affiche.window';

/** Which window this is, also after a reload: the core lets one at a time write. */
export function windowId(): string {
  const known = sessionStorage.getItem(WINDOW_KEY);
  if (known !== null) return known;
  const id = crypto.randomUUID();
  sessionStorage.setItem(WINDOW_KEY, id);
  return id;
}

const RETRY_MS = [250, 500, 1_000, 2_000, 4_000];

function openSocket(attempt = 0): Promise<Link> {
  return new Promise((resolve) => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/rpc?window=${windowId()}`);
    let wasOpen = false;
    socket.addEventListener('open', () => {
      wasOpen = true;
      become('open');
      resolve(new SocketLink({ websocket: socket }));
    });
    socket.addEventListener('close', () => {
      become('lost');
      const wait = RETRY_MS[Math.min(wasOpen ? 0 : attempt, RETRY_MS.length - 1)] ?? 4_000;
      const again = new Promise<Link>((done) => {
        setTimeout(() => done(openSocket(wasOpen ? 1 : attempt + 1)), wait);
      });
      if (wasOpen) current = again;
      else void again.then(resolve);
    });
  });
}

/** One more port to the core; while the core is being started it waits. */
function askForPort(bridge: DesktopBridge): Promise<MessagePort> {
  const wire = crypto.randomUUID();
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== `affiche:port ${wire}` || port === undefined) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    };
    window.addEventListener('message', onMessage);
    bridge.connect(wire);
  });
}

async function openPort(bridge: DesktopBridge): Promise<Link> {
  const port = await askForPort(bridge);
  port.start();
  openedPort = port;
  // Fires when the core's process is gone, before main can say so.
  port.addEventListener('close', () => openedPort === port && losePort(bridge));
  become('open');
  return new PortLink({ port });
}

let openedPort: MessagePort | null = null;
let openAgain: (() => void) | null = null;

/** From now on calls wait for the next core: on a dead port they would wait for ever. */
function losePort(bridge: DesktopBridge): void {
  become('lost');
  openedPort = null;
  if (openAgain !== null) return;
  current = new Promise<Link>((resolve) => {
    openAgain = () => resolve(openPort(bridge));
  });
}

const bridge = window.affiche;
let current: Promise<Link> = bridge === undefined ? openSocket() : openPort(bridge);
bridge?.onCoreState((coreState) => {
  losePort(bridge);
  if (coreState !== 'back') return;
  openAgain?.();
  openAgain = null;
});

/**
 * What a worker of this page needs to reach the core by itself: on the desktop a port of its own, to be transferred to it;
 * in the browser host nothing, for its socket carries the page's own cookie.
 */
export const wireForWorker = async (): Promise<MessagePort | null> =>
  bridge === undefined ? null : askForPort(bridge);

/** One link over whichever wire this host has; after a break, calls wait for the next wire. */
export const link: Link = {
  call: async (path: readonly string[], input: unknown, options: ClientOptions<ClientContext>) =>
    (await current).call(path, input, options),
};
