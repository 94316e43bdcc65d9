/** The encodings a text table is offered in; but for DOS's, the names are those of `TextDecoder`. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'ibm850',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'windows-1254',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Columns parted by two blanks or more, as a mail or a printed list aligns them. */
export const ALIGNED = 'aligned';
/** What may part the columns of a text table; a sender's own `sep=` line may name any other sign. */
export const DELIMITERS = [';', ',', '\t', '|', ALIGNED] as const;

/** What may stand around a field that holds a delimiter; empty: a quote is a letter like any other. */
export const QUOTES = ['"', "'", ''] as const;
export type Quote = (typeof QUOTES)[number];

/** How the user says a text is to be read, where the guess was wrong. */
export type TextForm = {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly quote?: Quote;
};

/** The encoding a name stands for, whatever its case: `UTF-8`, `latin9`, `cp850`; undefined where we know none. */
export function encodingNamed(name: string): Encoding | undefined {
  const plain = name.trim().toLowerCase().replaceAll('_', '-');
  return ENCODINGS.find((each) => each === plain) ?? ALSO_CALLED[plain];
}

const ALSO_CALLED: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  unicode: 'utf-16le',
  ansi: 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'utf-8',
  latin9: 'iso-8859-15',
  latin2: 'iso-8859-2',
  mac: 'macintosh',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  'x-mac-roman': 'macintosh',
  cp850: 'ibm850',
  dos: 'ibm850',
};
