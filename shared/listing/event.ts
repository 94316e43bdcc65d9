import { z } from 'zod';
import { calendarShape, checkCalendar, momentSchema } from './calendar.ts';
import { isEventTypeId, termDomain } from './terms.ts';
import {
  copyrightHolderSchema,
  descriptionSchema,
  type ListingLang,
  type Localized,
  labelSchema,
  listingLangSchema,
  localizedSchema,
  nameSchema,
} from './text.ts';

/**
 * The body of `POST /events` and `PUT /events/{id}` of UiTdatabank's Entry API
 * (public repository `cultuurnet/apidocs`, projects/uitdatabank): what a client builds and a server checks.
 */
type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** `DRAFT → READY_FOR_VALIDATION → APPROVED | REJECTED`, and anything `→ DELETED`; never back. */
export const WORKFLOW_STATUSES = [
  'DRAFT',
  'READY_FOR_VALIDATION',
  'APPROVED',
  'REJECTED',
  'DELETED',
] as const;
export const workflowStatusSchema = z.enum(WORKFLOW_STATUSES);
export type WorkflowStatus = z.infer<typeof workflowStatusSchema>;

/** The body of `PUT /events/{id}/workflow-status`; `availableFrom` can be chosen once, when publishing. */
export const workflowStatusBodySchema = z.object({
  workflowStatus: workflowStatusSchema,
  availableFrom: momentSchema.optional(),
});
export type WorkflowStatusBody = Readonly<z.infer<typeof workflowStatusBodySchema>>;

const urlSchema = z.url({
  protocol: /^https?$/,
  message: "The data must match the 'uri' format",
});
const emailSchema = z.email("The data must match the 'email' format");
const referenceSchema = z.object({ '@id': urlSchema });

export const termSchema = z.object({
  id: z.string().min(1),
  label: z.string().optional(),
  domain: z.enum(['eventtype', 'theme', 'facility']).optional(),
});
export type Term = Readonly<z.infer<typeof termSchema>>;

const termsSchema = z
  .array(termSchema)
  .min(1, 'Array should have at least 1 items')
  .superRefine((terms, context) => {
    const refuse = (message: string, path: (string | number)[] = []) =>
      context.addIssue({ code: 'custom', path, message });
    const count = (domain: string) => terms.filter((term) => termDomain(term) === domain).length;
    terms.forEach((term, index) => {
      if (termDomain(term) === null || (term.domain === 'eventtype' && !isEventTypeId(term.id)))
        refuse(`The term ${term.id} does not exist or is not supported`, [index, 'id']);
    });
    if (count('eventtype') !== 1) refuse('Exactly 1 item must be a term of domain eventtype');
    if (count('theme') > 1) refuse('At most 1 item may be a term of domain theme');
  });

export const priceLineSchema = z.object({
  category: z.enum(['base', 'tariff', 'uitpas']),
  name: localizedSchema,
  price: z
    .number()
    .min(0, 'Number must be greater than or equal to 0')
    .refine(
      (euros) => Math.abs(euros * 100 - Math.round(euros * 100)) < 1e-6,
      'Number must have at most 2 decimals',
    ),
  priceCurrency: z.literal('EUR'),
});
export type PriceLine = DeepReadonly<z.infer<typeof priceLineSchema>>;
/** First line base, no second base. */
export const priceInfoSchema = z.array(priceLineSchema).superRefine((lines, context) => {
  if (lines.length === 0) return;
  if (lines[0]?.category !== 'base')
    context.addIssue({
      code: 'custom',
      path: [0, 'category'],
      message: 'The first price should be of category base',
    });
  lines.forEach((line, index) => {
    if (index > 0 && line.category === 'base')
      context.addIssue({
        code: 'custom',
        path: [index, 'category'],
        message: 'Exactly one base price is allowed',
      });
  });
});
/** The name the base price should have, whatever the house calls it. */
export const BASE_PRICE_NAME = {
  nl: 'Basistarief',
  fr: 'Tarif de base',
  en: 'Base tariff',
  de: 'Basisrate',
} as const satisfies Required<Localized>;

export const bookingInfoSchema = z
  .object({
    phone: z.string().regex(/\S/).optional(),
    email: emailSchema.optional(),
    url: urlSchema.optional(),
    urlLabel: localizedSchema.optional(),
    availabilityStarts: momentSchema.optional(),
    availabilityEnds: momentSchema.optional(),
  })
  .refine((booking) => booking.url === undefined || booking.urlLabel !== undefined, {
    message: "'urlLabel' property is required by 'url' property",
  });
export type BookingInfo = DeepReadonly<z.infer<typeof bookingInfoSchema>>;
/** The words the site's own form offers for a ticket link. */
export const BUY_TICKETS_LABEL = {
  nl: 'Koop tickets',
  fr: 'Achetez des tickets',
  en: 'Buy tickets',
  de: 'Tickets kaufen',
} as const satisfies Required<Localized>;

export const contactPointSchema = z.object({
  phone: z.array(z.string().regex(/\S/)).optional(),
  email: z.array(emailSchema).optional(),
  url: z.array(urlSchema).optional(),
});
export type ContactPoint = DeepReadonly<z.infer<typeof contactPointSchema>>;

export const mediaObjectSchema = z.object({
  '@id': urlSchema,
  description: z.string().optional(),
  copyrightHolder: copyrightHolderSchema.optional(),
  inLanguage: listingLangSchema.optional(),
});
export type MediaObject = Readonly<z.infer<typeof mediaObjectSchema>>;

const VIDEO =
  /^https?:\/\/(www\.)?(youtube\.com\/(watch\?|embed\/|shorts\/)|youtu\.be\/|vimeo\.com\/|player\.vimeo\.com\/)\S+$/;
export const videoSchema = z.object({
  url: z.string().regex(VIDEO, 'The video should be on YouTube or Vimeo'),
  language: listingLangSchema,
  copyrightHolder: copyrightHolderSchema.optional(),
});
export type Video = Readonly<z.infer<typeof videoSchema>>;

export const audienceSchema = z.object({
  audienceType: z.enum(['everyone', 'members', 'education']),
});

const eventShape = {
  mainLanguage: listingLangSchema,
  name: nameSchema,
  terms: termsSchema,
  location: referenceSchema,
  ...calendarShape,
  description: descriptionSchema.optional(),
  typicalAgeRange: z
    .string()
    .regex(/^\d*-\d*$/, 'The string should match pattern: \\A[\\d]*-[\\d]*\\z')
    .optional(),
  audience: audienceSchema.optional(),
  priceInfo: priceInfoSchema.optional(),
  bookingInfo: bookingInfoSchema.optional(),
  contactPoint: contactPointSchema.optional(),
  organizer: referenceSchema.optional(),
  labels: z.array(labelSchema).optional(),
  hiddenLabels: z.array(labelSchema).optional(),
  mediaObject: z.array(mediaObjectSchema).optional(),
  videos: z.array(videoSchema).optional(),
  workflowStatus: workflowStatusSchema.optional(),
  availableFrom: momentSchema.optional(),
};

type Translated = {
  readonly path: readonly (string | number)[];
  readonly texts: Localized | undefined;
};
type TranslatedBody = {
  readonly name: Localized;
  readonly description?: Localized | undefined;
  readonly priceInfo?: readonly { readonly name: Localized }[] | undefined;
  readonly bookingInfo?: { readonly urlLabel?: Localized | undefined } | undefined;
  readonly subEvent?:
    | readonly {
        readonly status?: { readonly reason?: Localized | undefined } | undefined;
      }[]
    | undefined;
};
/** Everything in a body that is translated, with where it stands. */
const translatedIn = (body: TranslatedBody): readonly Translated[] => [
  { path: ['name'], texts: body.name },
  { path: ['description'], texts: body.description },
  { path: ['bookingInfo', 'urlLabel'], texts: body.bookingInfo?.urlLabel },
  ...(body.priceInfo ?? []).map((line, index) => ({
    path: ['priceInfo', index, 'name'],
    texts: line.name,
  })),
  ...(body.subEvent ?? []).map((date, index) => ({
    path: ['subEvent', index, 'status', 'reason'],
    texts: date.status?.reason,
  })),
];

const missesMainLanguage = (texts: Localized | undefined, main: ListingLang): boolean =>
  texts !== undefined && texts[main] === undefined;

/**
 * A whole event. Properties it does not name are left out of the parsed value but are no error:
 * a body read from the site carries read-only ones.
 */
export const eventBodySchema = z.object(eventShape).superRefine((body, context) => {
  checkCalendar(body, (issue) => context.addIssue({ code: 'custom', ...issue }));
  for (const { path, texts } of translatedIn(body)) {
    if (missesMainLanguage(texts, body.mainLanguage))
      context.addIssue({
        code: 'custom',
        path: [...path],
        message: `A value in the mainLanguage (${body.mainLanguage}) is required.`,
      });
  }
});
export type EventBody = DeepReadonly<z.infer<typeof eventBodySchema>>;

/** The names of all properties a body may set; the rest of a read event is the site's own. */
export const EVENT_BODY_PROPERTIES = Object.keys(eventShape) as readonly (keyof EventBody)[];
