import type { KeyFacts, UnreadKey } from '../../../../shared/domain/key.ts';

export type ReadFiles = { readonly keys: readonly KeyFacts[]; readonly unread: readonly UnreadKey[] };

/** Reads KDM files and ZIPs of them in a worker of their own. */
export function readKeyFiles(files: readonly File[]): Promise<ReadFiles> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'keys' });
  return new Promise<ReadFiles>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadFiles>) => resolve(data));
    worker.addEventListener('error', () =>
      resolve({ keys: [], unread: files.map((file) => ({ fileName: file.name, why: 'broken' })) }),
    );
    worker.postMessage([...files]);
  }).finally(() => worker.terminate());
}
