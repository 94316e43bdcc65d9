/** The interface's languages; the listing and print know the same three. */
export type Lang = 'nl' | 'fr' | 'en';
export const LANGS = ['nl', 'fr', 'en'] as const satisfies readonly Lang[];

/** A catalogue: every key has its sentence in each language, as an ICU message. */
export type Words = Readonly<Record<string, Readonly<Record<Lang, string>>>>;
