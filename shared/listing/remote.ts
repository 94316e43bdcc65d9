import { z } from 'zod';
import { workflowStatusSchema } from './event.ts';

/**
 * What the site answers. Read generously: only what we decide by is demanded, the rest is carried as it came,
 * so that a property we have never heard of survives a read, a merge and a write.
 */

/** The answer to `POST /events` and `PUT /events/{id}`. */
export const savedEventSchema = z.looseObject({
  id: z.string().min(1),
  url: z.string(),
});
export type SavedEvent = { readonly id: string; readonly url: string };

/** The answer to `POST /images`. */
export const uploadedImageSchema = z.looseObject({
  '@id': z.string(),
  imageId: z.string(),
});
export type UploadedImage = {
  readonly '@id': string;
  readonly imageId: string;
};

/** The answer to `POST /productions`. */
export const createdProductionSchema = z.looseObject({
  productionId: z.string(),
});

export const remoteSubEventSchema = z.looseObject({
  id: z.number().int(),
  startDate: z.string(),
  endDate: z.string(),
  status: z.looseObject({ type: z.string() }).optional(),
  bookingAvailability: z.looseObject({ type: z.string() }).optional(),
});

/** The answer to `GET /events/{id}`, and a member of an embedded search. */
export const remoteEventSchema = z.looseObject({
  '@id': z.string(),
  workflowStatus: workflowStatusSchema,
  modified: z.string().optional(),
  availableFrom: z.string().optional(),
  labels: z.array(z.string()).optional(),
  hiddenLabels: z.array(z.string()).optional(),
  subEvent: z.array(remoteSubEventSchema).optional(),
});
export type RemoteEvent = z.infer<typeof remoteEventSchema>;

const nameInLanguages = z.union([z.string(), z.partialRecord(z.enum(['nl', 'fr', 'en', 'de']), z.string())]);
/** A place or an organizer as the search finds it. */
export const remotePartySchema = z.looseObject({
  '@id': z.string(),
  name: nameInLanguages.optional(),
});
export type RemoteParty = z.infer<typeof remotePartySchema>;

/** A page of search results. */
export const searchPageSchema = <Member extends z.ZodType>(member: Member) =>
  z.looseObject({
    totalItems: z.number().int(),
    itemsPerPage: z.number().int(),
    member: z.array(member),
  });

/** The id at the end of an `@id`: `https://io.uitdatabank.be/event/85b0…` and `/events/85b0…` alike. */
export const idOfUrl = (url: string): string =>
  url
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1) ?? '';
