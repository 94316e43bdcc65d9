import type { RawSheet, RawWorkbook } from '../sheet.ts';
import { type Encoding, encodingNamed, type TextForm } from '../textForm.ts';
import { detectEncoding } from './encoding.ts';
import { closeElement, finishPage, lineBreak, newPage, openElement, textWithin } from './htmlTables.ts';
import { Refused } from './limits.ts';
import { type Attributes, walkMarkup } from './markup.ts';

const HEAD = 4_096;
const LONGEST_STYLES = 200_000;

const UNSEEN = /display\s*:\s*none/i;
const STRUCK = /text-decoration[\w-]*\s*:[^;]*line-through/i;
const STRIKING = new Set(['s', 'strike', 'del']);
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'title']);
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The encoding a page says it is in, unless its bytes say otherwise. */
export function htmlEncoding(bytes: Uint8Array): Encoding {
  const detected = detectEncoding(bytes);
  if (detected.startsWith('utf-')) return detected;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const told = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const named = told === undefined ? undefined : encodingNamed(told);
  // A page that calls itself UTF-8 and is not was saved by a program that did not look.
  return named === undefined || named.startsWith('utf-') ? detected : named;
}

/** The classes of a style sheet whose text is struck through: Excel strikes its pages' cells so. */
function classesStruck(styles: string): ReadonlySet<string> {
  const rules = styles.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g);
  return new Set([...rules].flatMap(([, name, rule]) => (name && STRUCK.test(rule ?? '') ? [name] : [])));
}

/**
 * Reads the tables of a page: a saved web page, an "Excel" file that is one in truth, or what was copied from a mail.
 *
 * Every cell is its text as shown; nothing is run, fetched or reckoned.
 *
 * @throws Refused when there is no table in it, or too much, or it ends in the middle of one.
 */
export function readHtmlFile(bytes: Uint8Array, fileName: string, form: TextForm): RawWorkbook {
  const encoding = form.encoding ?? htmlEncoding(bytes);
  const sheets = tablesOfHtml(bytes, encoding, refuseCut);
  if (sheets.length === 0) throw new Refused({ code: 'unknownFormat' });
  return { fileName, kind: 'html', sheets, encoding, delimiter: null, quote: null };
}

// Programs forget to close rows and cells, never the table: a file that ends within one was cut off.
function refuseCut(unclosed: string): void {
  if (unclosed === 'table') throw new Refused({ code: 'broken', detail: 'truncated' });
}

type Mark = { readonly isStruck: boolean; readonly isUnread: boolean };

/** What holds for the text at hand, by the elements it stands in. */
type Surroundings = {
  readonly marks: Mark[];
  struck: number;
  unread: number;
  isStyle: boolean;
  styles: string;
  struckClasses: ReadonlySet<string>;
};

function enter(around: Surroundings, name: string, attributes: Attributes, isUnseen: boolean): void {
  const { style = '', class: named = '' } = attributes;
  const classes = around.struckClasses;
  const isStruck =
    STRIKING.has(name) ||
    (style !== '' && STRUCK.test(style)) ||
    (classes.size > 0 && named.split(/\s+/).some((each) => classes.has(each)));
  // A hidden row or column is read and marked as one; anything else out of sight is not there.
  const isUnread = UNREAD.has(name) || (isUnseen && name !== 'tr' && name !== 'col');
  around.marks.push({ isStruck, isUnread });
  around.struck += Number(isStruck);
  around.unread += Number(isUnread);
  if (name === 'style') around.isStyle = true;
}

function leave(around: Surroundings, name: string): void {
  const mark = around.marks.pop();
  around.struck -= Number(mark?.isStruck ?? false);
  around.unread -= Number(mark?.isUnread ?? false);
  if (name !== 'style') return;
  around.isStyle = false;
  around.struckClasses = classesStruck(around.styles);
}

/** Every table of a page that has rows and columns, in its order; tables that only lay out others are left out. */
export function tablesOfHtml(
  bytes: Uint8Array,
  encoding: string,
  unclosed?: (name: string) => void,
): readonly RawSheet[] {
  const page = newPage();
  const around: Surroundings = {
    marks: [],
    struck: 0,
    unread: 0,
    isStyle: false,
    styles: '',
    struckClasses: new Set(),
  };
  walkMarkup(bytes, encoding, 'html', {
    ...(unclosed ? { unclosed } : {}),
    open: (name, attributes) => {
      const isUnseen = 'hidden' in attributes || UNSEEN.test(attributes.style ?? '');
      enter(around, name, attributes, isUnseen);
      if (around.unread > 0) return;
      if (name === 'br' || BLOCKS.has(name)) lineBreak(page);
      openElement(page, name, attributes, isUnseen);
    },
    text: (text) => {
      if (around.isStyle && around.styles.length < LONGEST_STYLES) around.styles += text;
      if (around.unread === 0) textWithin(page, text, around.struck > 0);
    },
    close: (name) => {
      if (around.unread === 0) {
        if (BLOCKS.has(name)) lineBreak(page);
        closeElement(page, name);
      }
      leave(around, name);
    },
  });
  return finishPage(page);
}
