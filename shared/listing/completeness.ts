import { videoSchema } from './event.ts';
import type { PublicContent } from './listing.ts';
import { ticketUrlOf } from './payload.ts';
import { isThemeId } from './terms.ts';
import { countChars, LIMITS } from './text.ts';

/** What the score counts, with the weights of UiTdatabank's own form (listing-api.md, promise 6); 100 in all. */
export const COMPLETENESS_WEIGHTS = {
  type: 12,
  calendar: 12,
  place: 12,
  name: 12,
  ageRange: 12,
  description: 9,
  image: 8,
  price: 7,
  theme: 5,
  contact: 3,
  booking: 3,
  organizer: 3,
  video: 2,
} as const;
export type CompletenessPart = keyof typeof COMPLETENESS_WEIGHTS;

/** How complete the site's own form would call a listing: points per part, 100 in all. */
export type Completeness = {
  readonly score: number;
  readonly parts: readonly {
    readonly part: CompletenessPart;
    readonly weight: number;
    readonly isDone: boolean;
  }[];
};

/** Scores what would be sent. A description counts when it is longer than 200 characters, in the main language. */
export function scoreCompleteness(
  content: PublicContent,
  channel: { readonly hasPlace: boolean; readonly hasOrganizer: boolean },
): Completeness {
  const { contact, mainLanguage } = content;
  const done: Readonly<Record<CompletenessPart, boolean>> = {
    type: true,
    calendar: content.screenings.length > 0,
    place: channel.hasPlace,
    name: (content.names[mainLanguage] ?? '') !== '',
    ageRange: content.ageRange !== null,
    description: countChars(content.descriptions[mainLanguage] ?? '') > LIMITS.teaserChars,
    image: content.image !== null,
    price: content.price !== null,
    theme: content.themeId !== null && isThemeId(content.themeId),
    contact: contact.website !== null || contact.email !== null || contact.phone !== null,
    booking: ticketUrlOf(content) !== null,
    organizer: channel.hasOrganizer,
    video:
      content.trailerUrl !== null &&
      videoSchema.safeParse({ url: content.trailerUrl, language: mainLanguage }).success,
  };
  const parts = (Object.keys(COMPLETENESS_WEIGHTS) as CompletenessPart[]).map((part) => ({
    part,
    weight: COMPLETENESS_WEIGHTS[part],
    isDone: done[part],
  }));
  return { score: parts.reduce((sum, each) => sum + (each.isDone ? each.weight : 0), 0), parts };
}
