import { z } from 'zod';

/** The languages a listing site keeps texts in; German is read and carried, never written by us. */
export const LISTING_LANGS = ['nl', 'fr', 'en', 'de'] as const;
export const listingLangSchema = z.enum(LISTING_LANGS);
export type ListingLang = z.infer<typeof listingLangSchema>;

/** Texts per language; only the languages that have one. */
export type Localized = { readonly [lang in ListingLang]?: string };

/** What the site limits, in characters as a reader counts them (code points, as JSON Schema does). */
export const LIMITS = {
  nameChars: 90,
  labelMinChars: 2,
  labelMaxChars: 255,
  copyrightMinChars: 2,
  copyrightMaxChars: 250,
  /** Lists show this much of a description; completeness counts from here. */
  teaserChars: 200,
  imageBytes: 20 * 1024 * 1024,
} as const;

/** Characters as the site counts them: `🎬` is one. */
export const countChars = (text: string): number => [...text].length;

const MARKUP = /<\/?[a-z!][^>]*>/i;
/** Tags have no place in a listing's text; `<3` and `a < b` do. */
export const hasMarkup = (text: string): boolean => MARKUP.test(text);

/** Non-blank text of at most `maxChars` characters. */
export const boundedText = (maxChars: number, minChars = 1) =>
  z
    .string()
    .refine((text) => /\S/.test(text), 'The string should match pattern: \\S')
    .refine((text) => countChars(text) >= minChars, `Minimum string length is ${minChars}`)
    .refine((text) => countChars(text) <= maxChars, `Maximum string length is ${maxChars}`);

const plainText = z
  .string()
  .refine((text) => !hasMarkup(text), 'The text should be plain text, without HTML');

const perLanguage = <S extends z.ZodType<string>>(text: S) =>
  z
    .object({
      nl: text.optional(),
      fr: text.optional(),
      en: text.optional(),
      de: text.optional(),
    })
    .refine(
      (texts) => LISTING_LANGS.some((lang) => texts[lang] !== undefined),
      'Object must have at least 1 property',
    );

export const nameSchema = perLanguage(boundedText(LIMITS.nameChars).pipe(plainText));
export const localizedSchema = perLanguage(boundedText(Number.MAX_SAFE_INTEGER));
export const descriptionSchema = perLanguage(plainText);
export const labelSchema = boundedText(LIMITS.labelMaxChars, LIMITS.labelMinChars).refine(
  (label) => !label.includes(';'),
  'The string should match pattern: ^[^;]*$',
);
export const copyrightHolderSchema = boundedText(LIMITS.copyrightMaxChars, LIMITS.copyrightMinChars);
