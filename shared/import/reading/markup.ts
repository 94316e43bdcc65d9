import { Parser } from 'htmlparser2';
import { Refused } from './limits.ts';

export type Attributes = Readonly<Record<string, string>>;
export type MarkupHandler = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** An element of a page that the page's end leaves open; XML that ends so is always refused. */
  readonly unclosed?: (name: string) => void;
};

const CHUNK = 1 << 20;
/** Deeper than any table of a mail; each level costs the parser time. */
const DEEPEST = 2_000;
const HEAD = 65_536;

/**
 * True of markup that declares entities: no spreadsheet program does, and all XML attacks do.
 *
 * A document may declare them at its head alone; we expand none, so this only spares the user a strange table.
 */
export function declaresEntities(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '');
  return /<!ENTITY/i.test(head);
}

/**
 * Walks through markup without building a tree of it; nothing in it is ever run or fetched.
 *
 * `kind`: XML keeps the case of names, HTML closes what its writer forgot.
 *
 * @throws Refused when it declares entities, is nested deeper than any table, or is XML that was cut off.
 */
export function walkMarkup(
  bytes: Uint8Array,
  encoding: string,
  kind: 'html' | 'xml',
  handler: MarkupHandler,
): void {
  if (declaresEntities(bytes)) throw new Refused({ code: 'entities' });
  let depth = 0;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new Refused({ code: 'broken', detail: 'nested too deep' });
        handler.open(name, attributes);
      },
      ontext: handler.text,
      onclosetag: (name) => {
        depth -= 1;
        if (isOver && kind === 'xml') throw new Refused({ code: 'broken', detail: 'truncated' });
        if (isOver) handler.unclosed?.(name);
        handler.close(name);
      },
    },
    { xmlMode: kind === 'xml' },
  );
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode());
  isOver = true;
  parser.end();
}

/** The encoding XML says it is in; its own word, a byte order mark, else UTF-8. */
export function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const told = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
  return isKnown(told) ? told : 'utf-8';
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
