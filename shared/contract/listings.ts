import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Film, Version } from '../domain/film.ts';
import { priceSchema } from '../domain/screening.ts';
import type { FilmImage } from '../domain/text.ts';
import { idSchema } from '../ids.ts';
import type { Completeness } from '../listing/completeness.ts';
import type { GuardProblem } from '../listing/guard.ts';
import type {
  Approval,
  Channel,
  DeliveryEvent,
  Listing,
  OutboxJob,
  Publication,
  PublicContent,
} from '../listing/listing.ts';
import type { ListingStatus, TheirStatus } from '../listing/status.ts';
import { langSchema, noInput, type Outcome, perLangSchema } from './common.ts';

/** A listing in a list. `ours` and `theirs` are derived, never stored. */
export type ListingRow = {
  readonly listing: Listing;
  readonly film: Film;
  readonly version: Version;
  /** The picture it will be known by in a list: its own, else the film's first. */
  readonly image: FilmImage | null;
  readonly ours: ListingStatus;
  readonly theirs: TheirStatus | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly screeningCount: number;
  readonly problemCount: number;
  readonly score: number;
};
/** A listing with all its screen needs. */
export type ListingSheet = ListingRow & {
  readonly content: PublicContent;
  /** Fingerprint of `content`: what `approve` is given back. */
  readonly contentHash: string;
  readonly approval: Approval | null;
  /** The approved content, read back; null where nothing is approved. */
  readonly approved: PublicContent | null;
  readonly problems: readonly GuardProblem[];
  readonly completeness: Completeness;
  readonly images: readonly FilmImage[];
  readonly publications: readonly Publication[];
  readonly jobs: readonly OutboxJob[];
  readonly timeline: readonly DeliveryEvent[];
  /** The whole credits line per language, generated. */
  readonly creditsLines: Readonly<Record<'nl' | 'fr' | 'en', string>>;
};
export type ChannelState = {
  readonly channel: Channel;
  readonly isLoggedIn: boolean;
  readonly account: string | null;
  readonly pausedBecause: 'loggedOut' | 'unreachable' | null;
};
export type OutboxSummary = {
  readonly waiting: number;
  readonly sending: number;
  readonly blocked: number;
  readonly isOnline: boolean | null;
  readonly nextAttemptAtMs: number | null;
};

const listingPatchSchema = z
  .object({
    names: perLangSchema,
    themeId: z.string().max(20).nullable(),
    price: priceSchema.nullable(),
    ticketUrl: z.url().max(2_000).nullable(),
    imageId: idSchema.nullable(),
    ageRange: z
      .string()
      .regex(/^(\d{1,2}-(\d{1,2})?|-)$/)
      .nullable(),
    labels: z.array(z.string().regex(/^[^;]{2,255}$/)).max(30),
  })
  .partial();
export type ListingPatch = Readonly<z.infer<typeof listingPatchSchema>>;

export const listingsContract = {
  /** A listing for every version that has a screening from today on, and every one ever published. */
  list: oc.input(noInput).output(type<readonly ListingRow[]>()),
  /** The listing of a version; made when first asked for. */
  get: oc.input(z.object({ versionId: idSchema })).output(type<ListingSheet | null>()),
  update: oc
    .input(z.object({ listingId: idSchema, patch: listingPatchSchema }))
    .output(type<Outcome<Listing>>()),
  /** Approves the content as it stands (`contentHash` is what the user saw) and hands it to the outbox. */
  approve: oc.input(z.object({ listingId: idSchema, contentHash: z.string() })).output(type<Outcome<null>>()),
  withdrawApproval: oc.input(z.object({ listingId: idSchema })).output(type<Outcome<null>>()),
};

export const channelsContract = {
  list: oc.input(noInput).output(type<readonly ChannelState[]>()),
  update: oc
    .input(
      z.object({
        channelId: idSchema,
        patch: z
          .object({
            name: z.string().min(1).max(100),
            apiUrl: z.url(),
            searchUrl: z.url(),
            loginUrl: z.url(),
            clientId: z.string().max(200),
            redirectUri: z.string().max(500),
            isActive: z.boolean(),
            placeUrl: z.url().nullable(),
            organizerUrl: z.url().nullable(),
          })
          .partial(),
      }),
    )
    .output(type<Outcome<Channel>>()),
  /** Starts a login: the address to open in a browser. The core waits for the answer by itself. */
  beginLogin: oc
    .input(z.object({ channelId: idSchema, language: langSchema }))
    .output(type<Outcome<{ readonly url: string }>>()),
  logOut: oc.input(z.object({ channelId: idSchema })).output(type<Outcome<null>>()),
  findPlaces: oc.input(z.object({ channelId: idSchema, query: z.string().max(200) })).output(
    type<
      Outcome<
        readonly {
          readonly url: string;
          readonly name: string;
          readonly address: string;
        }[]
      >
    >(),
  ),
};

export const outboxContract = {
  summary: oc.input(noInput).output(type<OutboxSummary>()),
  jobs: oc.input(noInput).output(type<readonly (OutboxJob & { readonly filmTitle: string })[]>()),
  /** Tries everything that waits, now. */
  sendNow: oc.input(noInput).output(type<null>()),
  retry: oc.input(z.object({ jobId: idSchema })).output(type<Outcome<null>>()),
};
