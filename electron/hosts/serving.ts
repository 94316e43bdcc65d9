import { ORPCError } from '@orpc/server';
import { type Log, stackOf } from './log.ts';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Handler options every host shares: what nobody expected goes to the log with its stack, and only there. */
export const loggingOptions = (log: Log) => ({
  interceptors: [
    async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
      try {
        return await next();
      } catch (error) {
        if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
          log('call refused', { code: error.code, message: error.message });
        } else if (!isAbort(error)) {
          log('call failed', { stack: stackOf(error) });
        }
        throw error;
      }
    },
  ],
});

/** A bug outside any call: its stack to the log, then `stop`; a host that goes on half alive would lose work. */
export function logFatal(log: Log, stop: () => void): void {
  const fail = (error: unknown) => {
    log('stopped by an unexpected error', { stack: stackOf(error) });
    stop();
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}
