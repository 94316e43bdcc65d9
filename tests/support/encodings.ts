import type { Encoding } from '../../shared/import/textForm.ts';

/** The encodings lists are written in here, as the programs of an office would. */
export const WRITABLE = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'ibm850'] as const;

/** Signs of our languages beyond ASCII, and the byte each has. */
const UPPER: Readonly<
  Record<'windows-1252' | 'iso-8859-15' | 'macintosh' | 'ibm850', Readonly<Record<string, number>>>
> = {
  'windows-1252': { '€': 0x80, '’': 0x92, Œ: 0x8c, œ: 0x9c },
  'iso-8859-15': { '€': 0xa4, Œ: 0xbc, œ: 0xbd },
  macintosh: {
    é: 0x8e,
    è: 0x8f,
    ê: 0x90,
    ë: 0x91,
    à: 0x88,
    á: 0x87,
    â: 0x89,
    ä: 0x8a,
    ç: 0x8d,
    ï: 0x95,
    î: 0x94,
    ö: 0x9a,
    ô: 0x99,
    ü: 0x9f,
    ù: 0x9d,
    û: 0x9e,
    É: 0x83,
    È: 0xe9,
    Ê: 0xe6,
    À: 0xcb,
    Œ: 0xce,
    œ: 0xcf,
    '€': 0xdb,
    '’': 0xd5,
  },
  ibm850: {
    é: 0x82,
    è: 0x8a,
    ê: 0x88,
    ë: 0x89,
    à: 0x85,
    á: 0xa0,
    â: 0x83,
    ä: 0x84,
    ç: 0x87,
    ï: 0x8b,
    î: 0x8c,
    ö: 0x94,
    ô: 0x93,
    ü: 0x81,
    ù: 0x97,
    û: 0x96,
    É: 0x90,
    È: 0xd4,
    Ê: 0xd2,
    À: 0xb7,
  },
};

/** What an encoding has no sign for is written as offices do: a straight apostrophe, letters for a ligature, a name. */
const PLAIN: Readonly<Record<string, string>> = { '’': "'", '€': 'EUR', Œ: 'OE', œ: 'oe' };

function wide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}

/** A text in one of the encodings of an office. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return wide(text, encoding === 'utf-16le');
  const upper = UPPER[encoding as keyof typeof UPPER];
  const isLatin = encoding === 'windows-1252' || encoding === 'iso-8859-15';
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const byte = upper[sign] ?? (sign < '\u0080' || isLatin ? sign.charCodeAt(0) : undefined);
      if (byte !== undefined && byte < 0x100) return [byte];
      return [...(PLAIN[sign] ?? '?')].map((each) => each.charCodeAt(0));
    }),
  );
}

/** The text as it stands once its encoding has had its way. */
export const writable = (text: string, encoding: Encoding): string => {
  const upper = UPPER[encoding as keyof typeof UPPER] ?? null;
  if (upper === null) return text;
  return [...text]
    .map((sign) => (PLAIN[sign] !== undefined && upper[sign] === undefined ? PLAIN[sign] : sign))
    .join('');
};
