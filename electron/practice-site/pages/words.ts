import type { Lang } from '../../../shared/words/words.ts';

const LANGS: readonly Lang[] = ['nl', 'fr', 'en'];

/** The first of the wanted languages (`fr-BE,fr;q=0.9`, `fr nl`) the site speaks; Dutch where there is none. */
export function pickLang(...wanted: readonly (string | null | undefined)[]): Lang {
  for (const list of wanted)
    for (const tag of (list ?? '').toLowerCase().split(/[\s,;]+/)) {
      const lang = LANGS.find((known) => tag === known || tag.startsWith(`${known}-`));
      if (lang) return lang;
    }
  return 'nl';
}

type PageWords = {
  readonly site: string;
  readonly practice: string;
  readonly practiceLong: string;
  readonly today: string;
  readonly themes: string;
  readonly language: string;
  readonly skip: string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly backToToday: string;
  readonly shows: (count: number) => string;
  readonly noShows: string;
  readonly nextShows: string;
  readonly films: string;
  readonly category: Readonly<Record<'film' | 'other', readonly [string, string]>>;
  readonly about: string;
  readonly noAbout: string;
  readonly dates: string;
  readonly past: string;
  readonly until: string;
  readonly where: string;
  readonly price: string;
  readonly free: string;
  readonly tickets: string;
  readonly age: (from: string, to: string) => string;
  readonly contact: string;
  readonly video: string;
  readonly others: string;
  readonly status: Readonly<Record<'Unavailable' | 'TemporarilyUnavailable' | 'soldOut', string>>;
  readonly wholeStatus: Readonly<Record<'Unavailable' | 'TemporarilyUnavailable' | 'soldOut', string>>;
  readonly moreDates: (count: number) => string;
  readonly themesLead: string;
  readonly upcoming: (count: number) => string;
  readonly nothingInTheme: string;
  readonly allThemes: string;
  readonly notFoundTitle: string;
  readonly notFound: string;
};

const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

export const pageWords: Readonly<Record<Lang, PageWords>> = {
  nl: {
    site: 'Oefenagenda',
    practice: 'Oefensite',
    practiceLong: 'Dit is een oefensite op deze computer. Niets wat hier staat, is echt gepubliceerd.',
    today: 'Vandaag',
    themes: 'Thema’s',
    language: 'Taal',
    skip: 'Naar de inhoud',
    previousDay: 'Vorige dag',
    nextDay: 'Volgende dag',
    backToToday: 'Terug naar vandaag',
    shows: (count) => plural(count, 'activiteit', 'activiteiten'),
    noShows: 'Op deze dag staat er niets op de agenda.',
    nextShows: 'Binnenkort',
    films: 'Films',
    category: { film: ['Films', 'Projectie'], other: ['Cultuur', 'Activiteit'] },
    about: 'Over',
    noAbout: 'Er is nog geen tekst bij deze activiteit.',
    dates: 'Data en uren',
    past: 'voorbij',
    until: 'tot',
    where: 'Waar',
    price: 'Prijs',
    free: 'Gratis',
    tickets: 'Tickets',
    age: (from, to) =>
      from && to ? `${from} tot ${to} jaar` : from ? `vanaf ${from} jaar` : `tot ${to} jaar`,
    contact: 'Contact',
    video: 'Bekijk de trailer',
    others: 'Andere evenementen die je zouden kunnen interesseren',
    status: { Unavailable: 'Afgelast', TemporarilyUnavailable: 'Uitgesteld', soldOut: 'Uitverkocht' },
    wholeStatus: {
      Unavailable: 'Deze activiteit is afgelast.',
      TemporarilyUnavailable: 'Deze activiteit is uitgesteld.',
      soldOut: 'Alle voorstellingen zijn uitverkocht.',
    },
    moreDates: (count) => `+ ${plural(count, 'andere datum', 'andere data')}`,
    themesLead: 'Waar heb je zin in?',
    upcoming: (count) =>
      count === 0 ? 'nu niets gepland' : `${plural(count, 'activiteit', 'activiteiten')} op komst`,
    nothingInTheme: 'In dit thema is er nu niets gepland.',
    allThemes: 'Alle thema’s',
    notFoundTitle: 'Niet gevonden',
    notFound: 'Deze pagina bestaat niet of staat niet meer online.',
  },
  fr: {
    site: 'Agenda d’exercice',
    practice: 'Site d’exercice',
    practiceLong:
      'Ceci est un site d’exercice sur cet ordinateur. Rien de ce qui s’y trouve n’est réellement publié.',
    today: 'Aujourd’hui',
    themes: 'Thèmes',
    language: 'Langue',
    skip: 'Aller au contenu',
    previousDay: 'Jour précédent',
    nextDay: 'Jour suivant',
    backToToday: 'Revenir à aujourd’hui',
    shows: (count) => plural(count, 'activité', 'activités'),
    noShows: 'Rien à l’agenda ce jour-là.',
    nextShows: 'Prochainement',
    films: 'Films',
    category: { film: ['Films', 'Projection'], other: ['Culture', 'Activité'] },
    about: 'À propos',
    noAbout: 'Cette activité n’a pas encore de texte.',
    dates: 'Dates et heures',
    past: 'passé',
    until: 'jusqu’à',
    where: 'Où',
    price: 'Prix',
    free: 'Gratuit',
    tickets: 'Tickets',
    age: (from, to) =>
      from && to ? `de ${from} à ${to} ans` : from ? `dès ${from} ans` : `jusqu’à ${to} ans`,
    contact: 'Contact',
    video: 'Voir la bande-annonce',
    others: 'D’autres événements qui pourraient vous intéresser',
    status: { Unavailable: 'Annulé', TemporarilyUnavailable: 'Reporté', soldOut: 'Complet' },
    wholeStatus: {
      Unavailable: 'Cette activité est annulée.',
      TemporarilyUnavailable: 'Cette activité est reportée.',
      soldOut: 'Toutes les séances sont complètes.',
    },
    moreDates: (count) => `+ ${plural(count, 'autre date', 'autres dates')}`,
    themesLead: 'De quoi avez-vous envie ?',
    upcoming: (count) =>
      count === 0 ? 'rien de prévu pour l’instant' : `${plural(count, 'activité', 'activités')} à venir`,
    nothingInTheme: 'Rien n’est prévu dans ce thème pour l’instant.',
    allThemes: 'Tous les thèmes',
    notFoundTitle: 'Introuvable',
    notFound: 'Cette page n’existe pas ou n’est plus en ligne.',
  },
  en: {
    site: 'Practice agenda',
    practice: 'Practice site',
    practiceLong: 'This is a practice site on this computer. Nothing you see here is really published.',
    today: 'Today',
    themes: 'Themes',
    language: 'Language',
    skip: 'Skip to content',
    previousDay: 'Previous day',
    nextDay: 'Next day',
    backToToday: 'Back to today',
    shows: (count) => plural(count, 'event', 'events'),
    noShows: 'There is nothing on the agenda this day.',
    nextShows: 'Coming up',
    films: 'Films',
    category: { film: ['Films', 'Screening'], other: ['Culture', 'Activity'] },
    about: 'About',
    noAbout: 'This event has no text yet.',
    dates: 'Dates and times',
    past: 'past',
    until: 'until',
    where: 'Where',
    price: 'Price',
    free: 'Free',
    tickets: 'Tickets',
    age: (from, to) =>
      from && to ? `ages ${from} to ${to}` : from ? `ages ${from} and up` : `up to age ${to}`,
    contact: 'Contact',
    video: 'Watch the trailer',
    others: 'Other events you may like',
    status: { Unavailable: 'Cancelled', TemporarilyUnavailable: 'Postponed', soldOut: 'Sold out' },
    wholeStatus: {
      Unavailable: 'This event is cancelled.',
      TemporarilyUnavailable: 'This event is postponed.',
      soldOut: 'All screenings are sold out.',
    },
    moreDates: (count) => `+ ${plural(count, 'other date', 'other dates')}`,
    themesLead: 'What are you in the mood for?',
    upcoming: (count) =>
      count === 0 ? 'nothing planned now' : `${plural(count, 'event', 'events')} coming up`,
    nothingInTheme: 'Nothing is planned in this theme now.',
    allThemes: 'All themes',
    notFoundTitle: 'Not found',
    notFound: 'This page does not exist or is no longer online.',
  },
};
