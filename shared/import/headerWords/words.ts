import type { FieldName } from '../fields.ts';

export type HeaderLang = 'nl' | 'fr' | 'de' | 'en' | 'es' | 'it' | 'tr';
/** Header words per language, parted by `|`. */
export type HeaderWords = Readonly<Partial<Record<FieldName, Readonly<Partial<Record<HeaderLang, string>>>>>>;
