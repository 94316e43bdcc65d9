import { type ReadKeys, readKeyFile } from '../../../../shared/import/reading/keys/readKeys.ts';

/** Opens key files away from the window: files in, plain facts out. One answer, then it is ended. */
async function readAll(files: readonly File[]): Promise<ReadKeys> {
  const read = await Promise.all(
    files.map(async (file): Promise<ReadKeys> => {
      try {
        return readKeyFile(new Uint8Array(await file.arrayBuffer()), file.name);
      } catch {
        return { keys: [], unread: [{ fileName: file.name, why: 'broken' }] };
      }
    }),
  );
  return { keys: read.flatMap((each) => each.keys), unread: read.flatMap((each) => each.unread) };
}

self.addEventListener('message', ({ data }: MessageEvent<readonly File[]>) => {
  void readAll(data).then((read) => self.postMessage(read));
});
