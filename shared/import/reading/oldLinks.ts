import { webAddress } from './links.ts';

const HAS_NAME = 0x10;
const HAS_FRAME = 0x80;
const HAS_TARGET = 0x01;
const IS_TEXT = 0x100;
/** The kind of target that is a web address: {79EAC9E0-BAF9-11CE-8C82-00AA004BA90B}, as its bytes stand. */
const WEB = [0xe0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11];

export type OldLink = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly href: string;
};

/** The web address of a link record and the cells it lies behind (1-based rows); undefined where it leads elsewhere. */
export function oldLinkOf(view: DataView, at: number, length: number): OldLink | undefined {
  if (length < 32) return undefined;
  const word = (place: number): number => view.getUint16(at + place, true);
  const href = webAddress(targetOf(view, at, at + length));
  return href === undefined
    ? undefined
    : { fromRow: word(0) + 1, toRow: word(2) + 1, fromColumn: word(4), toColumn: word(6), href };
}

// Every length in it is checked against the record's end: a link may say it is four billion letters long.
function targetOf(view: DataView, at: number, end: number): string | undefined {
  const flags = view.getUint32(at + 28, true);
  let place = at + 32;
  const text = (bytesPerUnit: number): string | undefined => {
    if (place + 4 > end) return undefined;
    const bytes = view.getUint32(place, true) * bytesPerUnit;
    const from = place + 4;
    place = from + bytes;
    if (place > end) return undefined;
    const raw = new Uint8Array(view.buffer, view.byteOffset + from, bytes - (bytes % 2));
    return new TextDecoder('utf-16le').decode(raw).replace(/\0[\s\S]*$/, '');
  };
  if ((flags & HAS_NAME) !== 0 && text(2) === undefined) return undefined;
  if ((flags & HAS_FRAME) !== 0 && text(2) === undefined) return undefined;
  if ((flags & HAS_TARGET) === 0) return undefined;
  if ((flags & IS_TEXT) !== 0) return text(2);
  const isWeb = place + 16 <= end && WEB.every((byte, index) => view.getUint8(place + index) === byte);
  place += 16;
  return isWeb ? text(1) : undefined;
}
