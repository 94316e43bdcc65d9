import { createHash } from 'node:crypto';
import {
  readBookingsOfVersions,
  readFilms,
  readImages,
  readListing,
  readListingsOf,
  readNewestApprovals,
  readScreeningsOfVersion,
  readTextsOf,
  readVenue,
  readVersion,
  readVersions,
} from '../../db/index.ts';
import type { Film, Version } from '../../shared/domain/film.ts';
import type { FilmImage } from '../../shared/domain/text.ts';
import type { Id } from '../../shared/ids.ts';
import { canonicalText, type HashText, readContent } from '../../shared/listing/canonical.ts';
import { type ContentFacts, creditsIn, gatherContent } from '../../shared/listing/content.ts';
import { defaultListing } from '../../shared/listing/defaultListing.ts';
import { findGuardProblems, type GuardProblem } from '../../shared/listing/guard.ts';
import type { Approval, Listing, PublicContent } from '../../shared/listing/listing.ts';
import type { Core } from './context.ts';

export const sha256Text: HashText = (text) => createHash('sha256').update(text).digest('hex');

/** A listing with all that follows from the programme and its approval; what the network did is not in it. */
export type GatheredListing = {
  readonly listing: Listing;
  readonly film: Film;
  readonly version: Version;
  readonly images: readonly FilmImage[];
  readonly content: PublicContent;
  /** `canonicalText` of the content, and its fingerprint. */
  readonly text: string;
  readonly hash: string;
  readonly approval: Approval | null;
  readonly approved: PublicContent | null;
  readonly problems: readonly GuardProblem[];
  readonly creditsLines: Readonly<Record<'nl' | 'fr' | 'en', string>>;
};

/** The listing with this id, also where nothing is typed into it yet. */
export function findListing(core: Core, listingId: Id): Listing | undefined {
  const kept = readListing(core.db, listingId);
  if (kept !== undefined) return kept;
  return readVersion(core.db, listingId) === undefined ? undefined : defaultListing(listingId);
}

/** Gathers the listings of versions, in the order given; versions that are gone are left out. Empty before the first set-up. */
export function gatherListings(core: Core, versionIds: readonly Id[]): readonly GatheredListing[] {
  const { db } = core;
  const venue = readVenue(db);
  if (venue === undefined) return [];
  const versions = new Map(readVersions(db, versionIds).map((each) => [each.id, each]));
  const filmIds = [...new Set([...versions.values()].map((each) => each.filmId))];
  const films = new Map(readFilms(db, filmIds).map((film) => [film.id, film]));
  const texts = Map.groupBy(readTextsOf(db, 'film', filmIds), (text) => text.ownerId);
  const images = Map.groupBy(readImages(db, filmIds), (image) => image.filmId);
  const bookings = Map.groupBy(readBookingsOfVersions(db, versionIds), (booking) => booking.versionId);
  const listings = new Map(readListingsOf(db, versionIds).map((each) => [each.versionId, each]));
  const approvals = readNewestApprovals(
    db,
    [...listings.values()].map((each) => each.id),
  );
  const today = core.today();
  const versionOf = (id: Id) => {
    const known = versions.get(id) ?? readVersion(db, id);
    if (known !== undefined) versions.set(id, known);
    return known;
  };
  return versionIds.flatMap((versionId): GatheredListing[] => {
    const version = versions.get(versionId);
    const film = version && films.get(version.filmId);
    if (version === undefined || film === undefined) return [];
    const listing = listings.get(versionId) ?? defaultListing(versionId);
    const approval = approvals.get(listing.id) ?? null;
    const approved = approval === null ? null : readContent(approval.content);
    const screenings = readScreeningsOfVersion(db, versionId);
    const facts: ContentFacts = {
      listing,
      film,
      version,
      venue,
      texts: texts.get(film.id) ?? [],
      images: images.get(film.id) ?? [],
      screenings,
      versionOf,
      approved,
      today,
    };
    const content = gatherContent(facts);
    const text = canonicalText(content);
    const told = new Set(content.screenings.map((each) => each.id));
    const behind = new Set(screenings.filter(({ id }) => told.has(id)).map((each) => each.bookingId));
    return [
      {
        listing,
        film,
        version,
        images: facts.images,
        content,
        text,
        hash: sha256Text(text),
        approval,
        approved,
        problems: findGuardProblems({
          content,
          bookings: (bookings.get(versionId) ?? []).filter(({ id }) => behind.has(id)),
          texts: facts.texts,
          venue,
          today,
        }),
        creditsLines: { nl: creditsIn(facts, 'nl'), fr: creditsIn(facts, 'fr'), en: creditsIn(facts, 'en') },
      },
    ];
  });
}

/** One listing gathered, by the id of its version. */
export const gatherListing = (core: Core, versionId: Id): GatheredListing | undefined =>
  gatherListings(core, [versionId])[0];
