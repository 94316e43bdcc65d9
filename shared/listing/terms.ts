import type { Lang } from '../words/words.ts';

/**
 * UiTdatabank's taxonomy as far as a film house meets it (public repository `cultuurnet/apidocs`, taxonomy API).
 * The Dutch names are the taxonomy's own labels; the ids never change.
 */
export type TermDomain = 'eventtype' | 'theme' | 'facility';
export type TermName = Readonly<Record<Lang, string>>;

/** The event type of every film screening. */
export const FILM_TYPE_ID = '0.50.6.0.0';

/** Event types a film house may need besides a screening. */
export const EVENT_TYPES = {
  '0.50.6.0.0': { nl: 'Film', fr: 'Film', en: 'Film' },
  '0.5.0.0.0': { nl: 'Festival', fr: 'Festival', en: 'Festival' },
  '0.3.2.0.0': {
    nl: 'Lezing of congres',
    fr: 'Conférence ou congrès',
    en: 'Lecture or congress',
  },
  '0.50.4.0.0': { nl: 'Concert', fr: 'Concert', en: 'Concert' },
  '0.0.0.0.0': { nl: 'Tentoonstelling', fr: 'Exposition', en: 'Exhibition' },
} as const satisfies Record<string, TermName>;
export type EventTypeId = keyof typeof EVENT_TYPES;

/** The themes a film may carry, at most one per event. */
export const FILM_THEMES = {
  '1.7.2.0.0': {
    nl: 'Actie- en avonturenfilm',
    fr: 'Action et aventure',
    en: 'Action and adventure',
  },
  '1.7.12.0.0': {
    nl: 'Animatie en kinderfilms',
    fr: 'Animation et jeune public',
    en: 'Animation and children',
  },
  '1.7.11.0.0': { nl: 'Cinefiel', fr: 'Cinéphile', en: 'Cinephile' },
  '1.7.1.0.0': {
    nl: 'Documentaires en reportages',
    fr: 'Documentaires et reportages',
    en: 'Documentaries and reportage',
  },
  '1.7.4.0.0': { nl: 'Drama', fr: 'Drame', en: 'Drama' },
  '1.7.10.0.0': { nl: 'Filmmusical', fr: 'Film musical', en: 'Musical' },
  '1.7.6.0.0': {
    nl: 'Griezelfilm of horror',
    fr: 'Épouvante et horreur',
    en: 'Horror',
  },
  '1.7.8.0.0': {
    nl: 'Historische film',
    fr: 'Film historique',
    en: 'Historical film',
  },
  '1.7.3.0.0': { nl: 'Komedie', fr: 'Comédie', en: 'Comedy' },
  '1.7.13.0.0': { nl: 'Kortfilm', fr: 'Court métrage', en: 'Short film' },
  '1.7.14.0.0': {
    nl: 'Meerdere filmgenres',
    fr: 'Plusieurs genres',
    en: 'Several genres',
  },
  '1.7.7.0.0': {
    nl: 'Science fiction',
    fr: 'Science-fiction',
    en: 'Science fiction',
  },
  '1.7.15.0.0': { nl: 'Thriller', fr: 'Thriller', en: 'Thriller' },
} as const satisfies Record<string, TermName>;
export type ThemeId = keyof typeof FILM_THEMES;
export const THEME_IDS = Object.keys(FILM_THEMES) as readonly ThemeId[];

const names: Readonly<Record<string, TermName>> = {
  ...EVENT_TYPES,
  ...FILM_THEMES,
};

export const isThemeId = (id: string): id is ThemeId => Object.hasOwn(FILM_THEMES, id);
export const isEventTypeId = (id: string): id is EventTypeId => Object.hasOwn(EVENT_TYPES, id);

/** A term's name, or `null` for a term a film house never meets (a facility, another kind's theme). */
export const termName = (id: string, lang: Lang): string | null =>
  Object.hasOwn(names, id) ? (names[id]?.[lang] ?? null) : null;

/** The domain of a term we know; otherwise the domain it was sent with, or `null`. */
export const termDomain = (term: {
  readonly id: string;
  readonly domain?: TermDomain | undefined;
}): TermDomain | null =>
  isEventTypeId(term.id) ? 'eventtype' : isThemeId(term.id) ? 'theme' : (term.domain ?? null);
