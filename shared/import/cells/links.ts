import { collapse, decodeEntities, withoutHtml } from '../plainText.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const SRC = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const IMDB = /\b(tt\d{7,9})\b/;
const EIDR = /\b(10\.5240\/(?:[0-9A-F]{4}-){5}[0-9A-Z])\b/i;

/** True of a web address, with or without its scheme. */
export const isUrl = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text);
/** True of the address or path of a picture. */
export const isImagePath = (text: string): boolean =>
  /^\S+\.(?:jpe?g|png|webp|gif|tiff?|avif)(?:[?#]\S*)?$/i.test(text);
/** True of an address where trailers live. */
export const isVideoUrl = (text: string): boolean => /(?:youtube|youtu\.be|vimeo|dailymotion)/i.test(text);

const attribute = (pattern: RegExp, text: string): string | undefined => {
  const found = pattern.exec(text);
  const address = found?.[1] ?? found?.[2] ?? found?.[3];
  return address === undefined ? undefined : decodeEntities(address).trim();
};

/** An address: the text itself, the `href` or `src` of a piece of HTML, or the link behind the cell. */
export function readLink(source: string, hrefOfCell: string | undefined): Reading<string> {
  const text = collapse(source);
  if (text.includes('<')) {
    const address = attribute(HREF, text) ?? attribute(SRC, text) ?? collapse(withoutHtml(text));
    return address ? read(address) : nothing;
  }
  if (hrefOfCell && !isUrl(text)) return read(hrefOfCell);
  return saysNothing(text) ? nothing : read(text);
}

/** The ids other catalogues know a film by, found in any text. */
export type ExternalIds = { readonly imdb?: string; readonly eidr?: string };
export function findExternalIds(text: string): ExternalIds | undefined {
  const imdb = text.includes('tt') ? IMDB.exec(text)?.[1] : undefined;
  const eidr = text.includes('10.5240') ? EIDR.exec(text)?.[1] : undefined;
  if (!imdb && !eidr) return undefined;
  return { ...(imdb ? { imdb } : {}), ...(eidr ? { eidr: eidr.toUpperCase() } : {}) };
}
