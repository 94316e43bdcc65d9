import type { Price } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import type { LocalDate, LocalDateTime } from '../time.ts';
import type { Lang } from '../words/words.ts';

export type PerLang = Readonly<Partial<Record<Lang, string>>>;

/** The publishable event of one film version at the venue, as far as it is typed; the rest is generated from fields. */
export type Listing = {
  readonly id: Id;
  readonly versionId: Id;
  /** Typed over the film's own title where set. */
  readonly names: PerLang;
  readonly themeId: string | null;
  readonly price: Price | null;
  readonly ticketUrl: string | null;
  readonly imageId: Id | null;
  /** `6-12`, `12-` or `-` for everyone; not the Kijkwijzer age. */
  readonly ageRange: string | null;
  readonly labels: readonly string[];
};

/** One screening as the public may know it. */
export type PublicScreening = {
  readonly id: Id;
  readonly startsAt: LocalDateTime | null;
  readonly day: LocalDate;
  readonly minutes: number;
  readonly state: 'planned' | 'cancelled' | 'postponed';
  readonly reason: PerLang;
  readonly isSoldOut: boolean;
  /** Room, strand, guest or introduction: what the public is told beside the hour. */
  readonly ticketUrl: string | null;
};

/**
 * All that may leave the house about one listing; exactly these fields are approved, stored and sent
 * (listing-api.md, promise 4). The venue zone and the site's own ids are applied only when a payload is made.
 */
export type PublicContent = {
  readonly mainLanguage: Lang;
  readonly names: PerLang;
  /** Teaser or long text, then the credits line and what is said of single dates, per language. */
  readonly descriptions: PerLang;
  readonly themeId: string | null;
  readonly price: Price | null;
  readonly ticketUrl: string | null;
  readonly ageRange: string | null;
  readonly labels: readonly string[];
  readonly image: {
    readonly sha256: string;
    readonly rightsHolder: string;
    readonly description: PerLang;
  } | null;
  readonly screenings: readonly PublicScreening[];
  readonly trailerUrl: string | null;
  readonly contact: {
    readonly website: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
};

/** What somebody approved, word for word. */
export type Approval = {
  readonly id: Id;
  readonly listingId: Id;
  /** `canonicalText` of the public content. */
  readonly content: string;
  readonly contentHash: string;
  readonly approvedAtMs: number;
  readonly approvedBy: string;
};

export type ChannelEnvironment = 'practice' | 'test' | 'production';

/** A place listings go to. */
export type Channel = {
  readonly id: Id;
  readonly name: string;
  readonly environment: ChannelEnvironment;
  readonly apiUrl: string;
  readonly searchUrl: string;
  readonly loginUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly isActive: boolean;
  /** The place's `@id` at the site. */
  readonly placeUrl: string | null;
  readonly organizerUrl: string | null;
};

export type RemoteWorkflow = 'DRAFT' | 'READY_FOR_VALIDATION' | 'APPROVED' | 'REJECTED' | 'DELETED';

/** What one channel last accepted of a listing. */
export type Publication = {
  readonly id: Id;
  readonly listingId: Id;
  readonly channelId: Id;
  readonly remoteId: string | null;
  readonly remoteUrl: string | null;
  /** The whole event as the site had it after our last accepted write. */
  readonly acceptedSnapshot: Readonly<Record<string, unknown>> | null;
  readonly acceptedHash: string | null;
  readonly remoteWorkflow: RemoteWorkflow | null;
  readonly acceptedAtMs: number | null;
  /** Addresses of images uploaded to this channel, by sha256 and rights text. */
  readonly imageUrls: Readonly<Record<string, string>>;
};

export type OutboxState = 'waiting' | 'sending' | 'blocked';

/** One listing's content on its way to one channel; the newest content replaces an older waiting one. */
export type OutboxJob = {
  readonly id: Id;
  readonly channelId: Id;
  readonly listingId: Id;
  readonly content: string;
  readonly contentHash: string;
  readonly state: OutboxState;
  /** Whether a create may have reached the site without an answer: look up before creating. */
  readonly isOutcomeUnknown: boolean;
  readonly attempts: number;
  readonly nextAttemptAtMs: number;
  readonly problem: DeliveryProblem | null;
  readonly createdAtMs: number;
};

/** Why a job stands still, in facts; `endUserMessage` is the site's own word per language. */
export type DeliveryProblem = {
  readonly code: string;
  readonly status: number | null;
  readonly title: string;
  readonly detail: string;
  readonly endUserMessage: Readonly<Record<string, string>>;
  readonly fields: readonly {
    readonly pointer: string;
    readonly error: string;
  }[];
};

/** One line of a listing's timeline in plain words. */
export type DeliveryEvent = {
  readonly id: Id;
  readonly listingId: Id;
  readonly channelId: Id | null;
  readonly atMs: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};
