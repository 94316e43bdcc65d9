import { z } from 'zod';
import { priceSchema } from '../domain/screening.ts';
import { localDateSchema, localDateTimeSchema } from '../time.ts';
import type { PublicContent } from './listing.ts';

/** Makes a fingerprint of text; passed in, so that the rules need no machine's own cryptography. */
export type HashText = (text: string) => string;

/** Any plain value as text that does not depend on the order its keys were written in. */
export const stableText = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );

/** The public content word for word, in the form that is approved, kept, compared and sent. */
export const canonicalText = (content: PublicContent): string => stableText(content);

export const contentHash = (content: PublicContent, hash: HashText): string => hash(canonicalText(content));

const perLang = z.object({ nl: z.string(), fr: z.string(), en: z.string() }).partial();
const publicContentSchema = z.object({
  mainLanguage: z.enum(['nl', 'fr', 'en']),
  names: perLang,
  descriptions: perLang,
  themeId: z.string().nullable(),
  price: priceSchema.nullable(),
  ticketUrl: z.string().nullable(),
  ageRange: z.string().nullable(),
  labels: z.array(z.string()),
  image: z.object({ sha256: z.string(), rightsHolder: z.string(), description: perLang }).nullable(),
  screenings: z.array(
    z.object({
      id: z.string(),
      startsAt: localDateTimeSchema.nullable(),
      day: localDateSchema,
      minutes: z.number(),
      state: z.enum(['planned', 'cancelled', 'postponed']),
      reason: perLang,
      isSoldOut: z.boolean(),
      ticketUrl: z.string().nullable(),
    }),
  ),
  trailerUrl: z.string().nullable(),
  contact: z.object({
    website: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
});

/** Reads approved content back. Throws where the text is not what `canonicalText` makes: it was written by us. */
export const readContent = (text: string): PublicContent =>
  publicContentSchema.parse(JSON.parse(text)) as PublicContent;
