import { CFB } from 'xlsx';
import { type ReadSheets, readOldExcel } from './excelFile.ts';
import { Refused } from './limits.ts';
import { openPackage } from './locked/package.ts';
import { readZipFile } from './zipFile.ts';

type Container = ReturnType<typeof CFB.read>;

/**
 * Reads what comes in a compound file: an .xls, or a newer workbook encrypted with a password.
 *
 * @throws Refused, or an error where it is damaged.
 */
export function readCompoundFile(bytes: Uint8Array, password: string | undefined): ReadSheets {
  const container = CFB.read(bytes as unknown as number[], { type: 'array' });
  const info = streamOf(container, '/EncryptionInfo');
  const encrypted = streamOf(container, '/EncryptedPackage');
  if (info !== undefined && encrypted !== undefined)
    return readZipFile(openPackage(info, encrypted, password), undefined);
  const workbook = streamOf(container, '/Workbook') ?? streamOf(container, '/Book');
  if (workbook !== undefined) return readOldExcel(workbook, password);
  const isMail = (container.FullPaths as readonly string[]).some((path) =>
    path.includes('__properties_version'),
  );
  throw new Refused({ code: 'otherFormat', form: isMail ? 'mail' : 'document' });
}

function streamOf(container: Container, path: string): Uint8Array | undefined {
  const found = CFB.find(container, path);
  return found?.content === undefined || found.content === null
    ? undefined
    : Uint8Array.from(found.content as ArrayLike<number>);
}
