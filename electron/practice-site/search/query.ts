/** A search query taken apart: fields with a value, and free words; all must hold. */
export type Query = {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly words: readonly string[];
};

const PIECE = /([\w.*\\]+):(?:"([^"]*)"|(\S+))|"([^"]*)"|(\S+)/g;

/** The part of the search syntax listing programs use: `labels:"x"`, `name.nl:bird`, quoted and free words, `AND`. */
export function parseQuery(text: string): Query {
  const fields: { name: string; value: string }[] = [];
  const words: string[] = [];
  for (const [, name, quoted, plain, phrase, word] of text.matchAll(PIECE)) {
    if (name !== undefined)
      fields.push({ name: name.replaceAll('\\', ''), value: fold(quoted ?? plain ?? '') });
    else if (phrase !== undefined) words.push(fold(phrase));
    else if (word !== undefined && word !== 'AND') words.push(fold(word.replace(/[()*]/g, '')));
  }
  return { fields, words: words.filter((part) => part !== '') };
}

/** Text as it is compared: without case and accents. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const unquote = (text: string): string => text.replace(/^"(.*)"$/, '$1');

/** The values a document holds at a path such as `name.nl`, `name.*` or `labels`, as text. */
export function valuesAt(document: unknown, path: string): readonly string[] {
  const steps = path.split('.');
  let found: readonly unknown[] = [document];
  for (const step of steps)
    found = found.flatMap((value): readonly unknown[] => {
      if (value === null || typeof value !== 'object') return [];
      if (step === '*') return Object.values(value);
      const next = (value as Readonly<Record<string, unknown>>)[step];
      return next === undefined ? [] : Array.isArray(next) ? next : [next];
    });
  return found.flatMap(textsIn);
}

/** Every text anywhere in a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
