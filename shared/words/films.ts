import { bookingWords } from './bookings.ts';
import { filmWords } from './film.ts';
import { typedWords } from './typed.ts';
import type { Words } from './words.ts';

/** Films and bookings: the lists, and all that stands beside them. */
export const filmsWords = {
  ...bookingWords,
  ...filmWords,
  ...typedWords,
  'films.which': { nl: 'Wat getoond wordt', fr: 'Ce qui est affiché', en: 'What is shown' },
  'films.tab.films': { nl: 'Films', fr: 'Films', en: 'Films' },
  'films.tab.bookings': { nl: 'Boekingen', fr: 'Locations', en: 'Bookings' },
  'films.search': { nl: 'Zoek films', fr: 'Chercher des films', en: 'Search films' },
  'films.searchHint': { nl: 'Titel of maker   /', fr: 'Titre ou auteur   /', en: 'Title or maker   /' },
  'films.add': { nl: 'Voeg film toe', fr: 'Ajouter un film', en: 'Add film' },
  'films.addThis': { nl: 'Voeg deze film toe', fr: 'Ajouter ce film', en: 'Add this film' },
  'films.addNamed': { nl: 'Voeg “{title}” toe', fr: 'Ajouter « {title} »', en: 'Add “{title}”' },
  'films.importFirst': { nl: 'Importeer een aanbod', fr: 'Importer une offre', en: 'Import a line-up' },
  'films.none': {
    nl: 'Nog geen films. Importeer het rekenblad van een verdeler, of voeg er een toe.',
    fr: 'Pas encore de films. Importez la feuille d’un distributeur, ou ajoutez-en un.',
    en: 'No films yet. Import a distributor’s sheet, or add one.',
  },
  'films.noMatch': {
    nl: 'Niets gevonden met “{query}”.',
    fr: 'Rien trouvé avec « {query} ».',
    en: 'Nothing found with “{query}”.',
  },
  'films.minutes': { nl: '{minutes} min', fr: '{minutes} min', en: '{minutes} min' },
  'films.column.picture': { nl: 'Beeld', fr: 'Image', en: 'Picture' },
  'films.column.title': { nl: 'Titel', fr: 'Titre', en: 'Title' },
  'films.column.makers': { nl: 'Regie', fr: 'Réalisation', en: 'Directors' },
  'films.column.origin': { nl: 'Land, jaar', fr: 'Pays, année', en: 'Country, year' },
  'films.column.length': { nl: 'Duur', fr: 'Durée', en: 'Length' },
  'films.column.bookings': { nl: 'Boekingen', fr: 'Locations', en: 'Bookings' },
  'films.column.next': { nl: 'Volgende', fr: 'Prochaine', en: 'Next' },
  'films.column.version': { nl: 'Versie', fr: 'Version', en: 'Version' },
  'films.column.distributor': { nl: 'Verdeler', fr: 'Distributeur', en: 'Distributor' },
  'films.column.status': { nl: 'Status', fr: 'Statut', en: 'Status' },
  'films.column.window': { nl: 'Licentie', fr: 'Licence', en: 'Licence' },
  'films.column.terms': { nl: 'Voorwaarden', fr: 'Conditions', en: 'Terms' },
  'films.column.left': { nl: 'Vertoningen', fr: 'Séances', en: 'Shows' },
} as const satisfies Words;
