import type { FileRefusal, ForeignForm } from '../sheet.ts';
import { cellsOfBinary } from './binaryParts.ts';
import { type ReadSheets, readExcelParts } from './excelFile.ts';
import { inflate } from './inflate.ts';
import { Refused } from './limits.ts';
import { openPart, type PartLock, readManifest } from './locked/openDocument.ts';
import { declaresEntities } from './markup.ts';
import { readOds } from './odsFile.ts';
import type { UnpackedParts } from './xlsxParts.ts';
import { checkZip, packedBytesOf, unpackEntry, ZIP_LIMITS, type ZipEntry } from './zipGuard.ts';

// Pictures, macros and printer settings are never unpacked.
const WANTED = /\.(?:xml|rels|bin)$|^mimetype$|^\[Content_Types\]/i;
const UNWANTED =
  /(?:^|\/)(?:media|embeddings|printerSettings|thumbnails|pictures|drawings|charts|Object \d+|ObjectReplacements)\/|vbaProject|thumbnail/i;
/** Parts a workbook names but its cells do not need: the library wants them there, and gets them empty. */
const EMPTIED =
  /(?:^|\/)(?:docProps|theme|externalLinks|customXml|pivotTables|pivotCache|tables|queryTables|richData)\/|(?:metadata|calcChain|connections|volatileDependencies|xmlMaps)\.(?:xml|bin)$/i;
const BINARY = /(?:^|\/)(?:workbook|sharedStrings|styles|comments[^/]*|worksheets\/[^/]+)\.bin$/i;
const NOTHING = new Uint8Array(0);

function unpackPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const isBinary = entry.name.endsWith('.bin');
  if (EMPTIED.test(entry.name) || (isBinary && !BINARY.test(entry.name))) return NOTHING;
  const content = unpackEntry(bytes, entry);
  return isBinary ? cellsOfBinary(content) : content;
}

const MANIFEST = 'META-INF/manifest.xml';

/** What a ZIP is that holds no workbook, by the names in it. */
function foreignForm(names: readonly string[]): ForeignForm {
  if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) return 'document';
  if (names.some((name) => name.endsWith('.iwa') || name === 'Index.zip')) return 'numbers';
  return 'archive';
}

/**
 * Reads an .xlsx, .xlsm, .xlsb or .ods; what it unpacks to is checked first, and bounded while unpacking.
 *
 * @throws Refused, or an error where it is damaged.
 */
export function readZipFile(bytes: Uint8Array, password: string | undefined): ReadSheets {
  const entries = checked(checkZip(bytes));
  const names = entries.map((entry) => entry.name);
  if (names.includes('content.xml')) return readOpenDocument(bytes, entries, password);
  // A whole package encrypted within another, as office programs do since 2024.
  if (names.includes('encrypted-package')) throw new Refused({ code: 'unknownEncryption' });
  if (!names.some((name) => /^xl\/|(?:^|\/)workbook\.(?:xml|bin)$/i.test(name)))
    throw new Refused({ code: 'otherFormat', form: foreignForm(names) });
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries)
    if (WANTED.test(entry.name) && !UNWANTED.test(entry.name))
      parts.set(entry.name, unpackPart(bytes, entry));
  refuseEntities(parts);
  return readExcelParts(parts);
}

const checked = (listed: ReturnType<typeof checkZip>): readonly ZipEntry[] => {
  if (!listed.ok) throw new Refused(listed.error);
  return listed.value;
};

function refuseEntities(parts: UnpackedParts): void {
  for (const [name, content] of parts)
    if (!name.endsWith('.bin') && declaresEntities(content)) throw new Refused({ code: 'entities' });
}

const TOO_MUCH: FileRefusal = { code: 'tooLarge', what: 'bytes', limit: ZIP_LIMITS.unpackedBytes };
const TOO_DENSE: FileRefusal = { code: 'tooLarge', what: 'ratio', limit: ZIP_LIMITS.ratio };

function readOpenDocument(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  password: string | undefined,
): ReadSheets {
  const entryNamed = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
  const manifest = entryNamed(MANIFEST);
  const locks = manifest ? readManifest(unpackEntry(bytes, manifest)) : new Map<string, PartLock>();
  const parts = ['styles.xml', 'content.xml'].flatMap((name) => {
    const entry = entryNamed(name);
    if (entry === undefined) return [];
    const lock = locks.get(name);
    return [lock ? unlockPart(packedBytesOf(bytes, entry), lock, password) : unpackEntry(bytes, entry)];
  });
  return { kind: 'ods', sheets: readOds(parts) };
}

function unlockPart(packed: Uint8Array, lock: PartLock, password: string | undefined): Uint8Array {
  if (lock.unpackedBytes > ZIP_LIMITS.unpackedBytes) throw new Refused(TOO_MUCH);
  if (lock.unpackedBytes > ZIP_LIMITS.ratioFromBytes && lock.unpackedBytes > packed.length * ZIP_LIMITS.ratio)
    throw new Refused(TOO_DENSE);
  if (password === undefined) throw new Refused({ code: 'encrypted' });
  const open = openPart(packed, lock, password);
  if (open === undefined) throw new Refused({ code: 'wrongPassword' });
  return inflate(open, lock.unpackedBytes);
}
