import { MOST_BYTES } from '../../../shared/import/reading/limits.ts';
import type { FileRefusal } from '../../../shared/import/sheet.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/**
 * The bytes of a file as it was when it was chosen; `onRead` hears how many are in.
 *
 * Refused `changed` where it was written to meanwhile, `unreadable` where it is gone or not ours to open, `tooLarge` before a
 * byte of it is read.
 */
export async function fileBytes(
  file: File,
  onRead: (done: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, FileRefusal>> {
  if (file.size > MOST_BYTES) return err({ code: 'tooLarge', what: 'file', limit: MOST_BYTES });
  onRead(0);
  const bytes = new Uint8Array(file.size);
  let done = 0;
  try {
    const reader = file.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (done + part.value.length > bytes.length) return err({ code: 'changed' });
      bytes.set(part.value, done);
      done += part.value.length;
      onRead(done);
    }
    // The browser compares the file with the one that was chosen at every reading: once more behind the last byte.
    await file.slice(0, 1).arrayBuffer();
  } catch {
    return err({ code: done > 0 ? 'changed' : 'unreadable' });
  }
  return done === bytes.length ? ok(bytes) : err({ code: 'changed' });
}
