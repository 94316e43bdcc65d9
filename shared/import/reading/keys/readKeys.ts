import type { KeyFacts, UnreadKey } from '../../../domain/key.ts';
import { err, ok, type Result } from '../../../result.ts';
import { walkMarkup, xmlEncoding } from '../markup.ts';
import { checkZip, unpackEntry } from '../zipGuard.ts';

/** A KDM is some 15 KB; a hundred times that is no key. */
const MOST_KEY_BYTES = 1_500_000;
/** A season's keys for every room, in one ZIP. */
const MOST_KEYS = 500;

export type ReadKeys = {
  readonly keys: readonly KeyFacts[];
  /** Files that are no keys, each with why. */
  readonly unread: readonly UnreadKey[];
};

/** What a KDM tells in plain text, by the last part of its element's name (SMPTE ST 430-1 and 430-3). */
const TOLD = [
  'MessageType',
  'ContentTitleText',
  'CompositionPlaylistId',
  'ContentKeysNotValidBefore',
  'ContentKeysNotValidAfter',
  'DeviceListDescription',
  'CertificateThumbprint',
  'X509SubjectName',
] as const;
type Told = Partial<Record<(typeof TOLD)[number], string>>;

/**
 * Reads KDMs: XML files, or ZIPs of them, as they come by mail. What opens the composition is not read, nor is the signature
 * checked: the server does both. A file that is no key is told and left out; the others are read all the same.
 */
export function readKeyFile(bytes: Uint8Array, fileName: string): ReadKeys {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return gather([readOne(bytes, fileName)]);
  const zip = checkZip(bytes);
  if (!zip.ok) return gather([refused(fileName, zip.error.code === 'tooLarge' ? 'tooLarge' : 'broken')]);
  const files = zip.value.filter((entry) => !entry.name.endsWith('/') && !isLitter(entry.name));
  if (files.length > MOST_KEYS) return gather([refused(fileName, 'tooLarge')]);
  return gather(
    files.map((entry) => {
      const name = entry.name.split('/').at(-1) ?? entry.name;
      if (entry.unpackedBytes > MOST_KEY_BYTES) return refused(name, 'tooLarge');
      try {
        return readOne(unpackEntry(bytes, entry), name);
      } catch {
        return refused(name, 'broken');
      }
    }),
  );
}

/** What a Mac adds to its ZIPs. */
const isLitter = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/.test(name);

type One = Result<KeyFacts, UnreadKey>;
const refused = (fileName: string, why: UnreadKey['why']): One => err({ fileName, why });
const gather = (read: readonly One[]): ReadKeys => ({
  keys: read.flatMap((each) => (each.ok ? [each.value] : [])),
  unread: read.flatMap((each) => (each.ok ? [] : [each.error])),
});

function readOne(bytes: Uint8Array, fileName: string): One {
  if (bytes.length > MOST_KEY_BYTES) return refused(fileName, 'tooLarge');
  let told: Told;
  try {
    told = tellingOf(bytes);
  } catch {
    return refused(fileName, 'broken');
  }
  const { ContentTitleText, CompositionPlaylistId, ContentKeysNotValidBefore, ContentKeysNotValidAfter } =
    told;
  if (ContentTitleText === undefined || CompositionPlaylistId === undefined)
    return refused(fileName, 'noKey');
  const notBeforeMs = momentOf(ContentKeysNotValidBefore);
  const notAfterMs = momentOf(ContentKeysNotValidAfter);
  if (notBeforeMs === null || notAfterMs === null || notAfterMs <= notBeforeMs)
    return refused(fileName, 'noWindow');
  const recipient = told.CertificateThumbprint ?? told.DeviceListDescription ?? told.X509SubjectName ?? '';
  return ok({
    contentTitle: ContentTitleText.slice(0, 500),
    cplId: CompositionPlaylistId.replace(/^urn:uuid:/i, '').toLowerCase(),
    recipient: recipient.slice(0, 500),
    notBeforeMs,
    notAfterMs,
    fileName: fileName.slice(0, 500),
  });
}

/** The first text of each element a KDM tells; `DeviceListDescription` of a recipient's own list. */
function tellingOf(bytes: Uint8Array): Told {
  const told: Told = {};
  let open: (typeof TOLD)[number] | undefined;
  walkMarkup(bytes, xmlEncoding(bytes), 'xml', {
    open: (name) => {
      const own = name.split(':').at(-1);
      open = TOLD.find((each) => each === own && told[each] === undefined);
    },
    text: (text) => {
      if (open !== undefined) told[open] = `${told[open] ?? ''}${text}`;
    },
    close: () => {
      open = undefined;
    },
  });
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  );
}

/** A moment with its offset, as XML Schema writes it; one without is not absolute, so not believed. */
function momentOf(text: string | undefined): number | null {
  if (
    text === undefined ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)
  )
    return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
