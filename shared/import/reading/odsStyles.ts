import type { Attributes } from './markup.ts';

type Style = { readonly parent: string | undefined; isStruck: boolean | undefined; isHidden: boolean };

/** Which styles of an OpenDocument strike their text through, and which put a sheet out of sight. */
export type OdsStyles = {
  readonly byName: Map<string, Style>;
  at: Style | null;
};
export const newStyles = (): OdsStyles => ({ byName: new Map(), at: null });

const struckBy = (attributes: Attributes): boolean | undefined => {
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  return line === undefined ? undefined : line !== 'none';
};

/** Styles of cells, texts and sheets have names of their own each: `table-cell:ce1`. */
const keyOf = (family: string, name: string): string => `${family}:${name}`;

export function openStyle(styles: OdsStyles, name: string, attributes: Attributes): void {
  if (name === 'style:style') {
    const family = attributes['style:family'] ?? '';
    const parent = attributes['style:parent-style-name'];
    styles.at = {
      parent: parent === undefined ? undefined : keyOf(family, parent),
      isStruck: undefined,
      isHidden: false,
    };
    styles.byName.set(keyOf(family, attributes['style:name'] ?? ''), styles.at);
  } else if (styles.at !== null && name === 'style:text-properties')
    styles.at.isStruck = struckBy(attributes);
  else if (styles.at !== null && name === 'style:table-properties')
    styles.at.isHidden = attributes['table:display'] === 'false';
}

export function closeStyle(styles: OdsStyles, name: string): void {
  if (name === 'style:style') styles.at = null;
}

const MOST_PARENTS = 20;

/** True where the style, or the one it comes from, strikes. */
export function isStruckStyle(
  styles: OdsStyles,
  family: 'table-cell' | 'text',
  name: string | undefined,
): boolean {
  let style = name === undefined ? undefined : styles.byName.get(keyOf(family, name));
  for (let step = 0; style !== undefined && step < MOST_PARENTS; step += 1) {
    if (style.isStruck !== undefined) return style.isStruck;
    style = style.parent === undefined ? undefined : styles.byName.get(style.parent);
  }
  return false;
}

export const isHiddenTable = (styles: OdsStyles, name: string | undefined): boolean =>
  name !== undefined && styles.byName.get(keyOf('table', name))?.isHidden === true;
