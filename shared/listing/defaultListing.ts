import type { Id } from '../ids.ts';
import type { Listing } from './listing.ts';

/** The listing a version has before anything is typed into it. It carries the version's own id: one listing a version. */
export const defaultListing = (versionId: Id): Listing => ({
  id: versionId,
  versionId,
  names: {},
  themeId: null,
  price: null,
  ticketUrl: null,
  imageId: null,
  ageRange: null,
  labels: [],
});
