/** One page of a mail, or of a workbook saved as one file ("Single File Web Page"): its bytes, decoded from their transport. */
export type MailPage = { readonly bytes: Uint8Array; readonly charset: string | undefined };

const DEEPEST = 6;
const MOST_PARTS = 2_000;

type Headers = ReadonlyMap<string, string>;

/** Headers and body of a part; a header may go on over the next lines. */
function cut(part: string): { readonly headers: Headers; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(part);
  if (!end) return { headers: new Map(), body: '' };
  const lines = part
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map(
    lines.flatMap((line) => {
      const found = /^([\w-]+):\s*(.*)$/.exec(line);
      return found ? [[found[1]!.toLowerCase(), found[2]!.trim()] as const] : [];
    }),
  );
  return { headers, body: part.slice(end.index + end[0].length) };
}

const parameter = (header: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
};

const bytesOf = (binary: string): Uint8Array => Uint8Array.from(binary, (sign) => sign.charCodeAt(0));

function decode(body: string, transport: string): Uint8Array {
  if (transport === 'base64') {
    try {
      return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')));
    } catch {
      // Cut off within a group of letters: what is whole cannot be told from what is not.
      return new Uint8Array(0);
    }
  }
  if (transport !== 'quoted-printable') return bytesOf(body);
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return bytesOf(plain);
}

/**
 * The pages in a mail or a workbook saved as one file, in their order. Nothing attached is opened, nothing fetched.
 *
 * Nothing of a mail that is text alone.
 */
export function pagesOfMail(mail: Uint8Array): readonly MailPage[] {
  const pages: MailPage[] = [];
  let count = 0;
  const walk = (part: string, depth: number): void => {
    count += 1;
    if (depth > DEEPEST || count > MOST_PARTS) return;
    const { headers, body } = cut(part);
    const type = headers.get('content-type') ?? '';
    const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
    if (boundary) {
      const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
      for (const piece of pieces)
        if (!piece.startsWith('--')) walk(piece.replace(/^[^\n]*\n/, ''), depth + 1);
    } else if (/^text\/html/i.test(type) && !/^attachment/i.test(headers.get('content-disposition') ?? '')) {
      const transport = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
      pages.push({ bytes: decode(body, transport), charset: parameter(type, 'charset') });
    }
  };
  walk(new TextDecoder('latin1').decode(mail), 0);
  return pages;
}
