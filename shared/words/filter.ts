import type { Words } from './words.ts';

/** What is looked for in the planner. */
export const filterWords = {
  'filter.open': { nl: 'Filter', fr: 'Filtrer', en: 'Filter' },
  'filter.title': { nl: 'Wat getoond wordt', fr: 'Ce qui est affiché', en: 'What is shown' },
  'filter.text': {
    nl: 'Titel, regisseur, verdeler, reeks',
    fr: 'Titre, réalisateur, distributeur, cycle',
    en: 'Title, director, distributor, strand',
  },
  'filter.rooms': { nl: 'Zalen', fr: 'Salles', en: 'Rooms' },
  'filter.strands': { nl: 'Reeksen', fr: 'Cycles', en: 'Strands' },
  'filter.statuses': { nl: 'Status', fr: 'Statut', en: 'Status' },
  'filter.noRoom': { nl: 'zonder zaal', fr: 'sans salle', en: 'no room' },
  'filter.noStrand': { nl: 'zonder reeks', fr: 'hors cycle', en: 'no strand' },
  'filter.status.option': { nl: 'optie', fr: 'option', en: 'option' },
  'filter.status.confirmed': { nl: 'bevestigd', fr: 'confirmée', en: 'confirmed' },
  'filter.status.approved': { nl: 'aangekondigd', fr: 'annoncée', en: 'announced' },
  'filter.status.conflict': { nl: 'met conflict', fr: 'avec conflit', en: 'with a conflict' },
  'filter.status.undecided': { nl: 'uur n.t.b.', fr: 'heure à fixer', en: 'time to be decided' },
  'filter.status.cancelled': {
    nl: 'afgelast of uitgesteld',
    fr: 'annulée ou reportée',
    en: 'cancelled or postponed',
  },
  'filter.hide': {
    nl: 'Verberg de andere in week en dag',
    fr: 'Masquer les autres en semaine et jour',
    en: 'Hide the others in week and day',
  },
  'filter.on': { nl: 'Filter staat aan', fr: 'Filtre actif', en: 'Filter is on' },
  'filter.drop': { nl: '{name} niet meer filteren', fr: 'Ne plus filtrer {name}', en: 'Drop {name}' },
  'filter.clear': { nl: 'Toon alles', fr: 'Tout afficher', en: 'Show everything' },
  'filter.noneFits': {
    nl: 'Niets hier past bij het filter.',
    fr: 'Rien ici ne correspond au filtre.',
    en: 'Nothing here fits the filter.',
  },
} as const satisfies Words;
