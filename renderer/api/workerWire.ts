import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';

/** A worker's own wire to the core. */
export type WorkerWire = {
  readonly client: ContractRouterClient<Contract>;
  /** Settles when the wire is gone: the core has then forgotten everything that hung on it. */
  readonly closed: Promise<void>;
  close(): void;
};

/** Opens a wire from a worker: over the port its page was given, or, without one, over a socket to where it came from. */
export const openWorkerWire = (port: MessagePort | null): Promise<WorkerWire> =>
  port === null ? overSocket() : Promise.resolve(overPort(port));

function overPort(port: MessagePort): WorkerWire {
  const closed = Promise.withResolvers<void>();
  port.addEventListener('close', () => closed.resolve());
  port.start();
  const close = () => {
    port.close();
    closed.resolve();
  };
  return { client: createORPCClient(new PortLink({ port })), closed: closed.promise, close };
}

function overSocket(): Promise<WorkerWire> {
  const scheme = self.location.protocol === 'https:' ? 'wss' : 'ws';
  // The worker's name ends in the window it works for.
  const windowId = self.name.split(' ').at(-1) ?? '';
  const socket = new WebSocket(`${scheme}://${self.location.host}/rpc?window=${windowId}`);
  return new Promise((resolve, reject) => {
    const closed = Promise.withResolvers<void>();
    socket.addEventListener('close', () => {
      closed.resolve();
      reject(new Error('no wire to the core'));
    });
    socket.addEventListener('open', () =>
      resolve({
        client: createORPCClient(new SocketLink({ websocket: socket })),
        closed: closed.promise,
        close: () => socket.close(),
      }),
    );
  });
}
