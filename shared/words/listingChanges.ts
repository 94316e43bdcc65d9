import type { Words } from './words.ts';

/** What changed on the public page, field by field. */
export const listingChangeWords = {
  'change.fromTo': {
    nl: '{field}: “{before}” wordt “{after}”',
    fr: '{field} : « {before} » devient « {after} »',
    en: '{field}: “{before}” becomes “{after}”',
  },
  'change.filled': { nl: '{field}: “{after}”', fr: '{field} : « {after} »', en: '{field}: “{after}”' },
  'change.emptied': {
    nl: '{field}: “{before}” verwijderd',
    fr: '{field} : « {before} » supprimé',
    en: '{field}: “{before}” removed',
  },
  'change.in.nl': { nl: 'Nederlands', fr: 'néerlandais', en: 'Dutch' },
  'change.in.fr': { nl: 'Frans', fr: 'français', en: 'French' },
  'change.in.en': { nl: 'Engels', fr: 'anglais', en: 'English' },
  'change.field.name': { nl: 'Titel ({language})', fr: 'Titre ({language})', en: 'Title ({language})' },
  'change.field.description': { nl: 'Tekst ({language})', fr: 'Texte ({language})', en: 'Text ({language})' },
  'change.field.imageDescription': {
    nl: 'Beschrijving van het beeld ({language})',
    fr: 'Description de l’image ({language})',
    en: 'Description of the picture ({language})',
  },
  'change.field.theme': { nl: 'Thema', fr: 'Thème', en: 'Theme' },
  'change.field.ticketUrl': { nl: 'Ticketlink', fr: 'Lien de réservation', en: 'Ticket link' },
  'change.field.ageRange': { nl: 'Leeftijd', fr: 'Âge', en: 'Age' },
  'change.field.labels': { nl: 'Labels', fr: 'Labels', en: 'Labels' },
  'change.field.rightsHolder': { nl: 'Rechthebbende', fr: 'Ayant droit', en: 'Rights holder' },
  'change.field.trailer': { nl: 'Trailer', fr: 'Bande-annonce', en: 'Trailer' },
  'change.field.contact': { nl: 'Contact', fr: 'Contact', en: 'Contact' },
  'change.field.mainLanguage': { nl: 'Hoofdtaal', fr: 'Langue principale', en: 'Main language' },
  'change.field.price': { nl: 'Prijs', fr: 'Prix', en: 'Price' },
  'change.picture.added': { nl: 'Beeld toegevoegd', fr: 'Image ajoutée', en: 'Picture added' },
  'change.picture.replaced': { nl: 'Ander beeld', fr: 'Autre image', en: 'Another picture' },
  'change.picture.removed': { nl: 'Beeld verwijderd', fr: 'Image supprimée', en: 'Picture removed' },
  'change.screening.added': {
    nl: 'Vertoning op {when} toegevoegd',
    fr: 'Séance du {when} ajoutée',
    en: 'Screening of {when} added',
  },
  'change.screening.removed': {
    nl: 'Vertoning van {when} verwijderd',
    fr: 'Séance du {when} supprimée',
    en: 'Screening of {when} removed',
  },
  'change.screening.moved': {
    nl: 'Vertoning van {from} naar {to}',
    fr: 'Séance du {from} au {to}',
    en: 'Screening of {from} to {to}',
  },
  'change.state.cancelled': {
    nl: 'Vertoning van {when} geannuleerd',
    fr: 'Séance du {when} annulée',
    en: 'Screening of {when} cancelled',
  },
  'change.state.postponed': {
    nl: 'Vertoning van {when} uitgesteld',
    fr: 'Séance du {when} reportée',
    en: 'Screening of {when} postponed',
  },
  'change.state.planned': {
    nl: 'Vertoning van {when} gaat toch door',
    fr: 'Séance du {when} rétablie',
    en: 'Screening of {when} goes ahead again',
  },
  'change.state.soldOut': {
    nl: 'Vertoning van {when} uitverkocht',
    fr: 'Séance du {when} complète',
    en: 'Screening of {when} sold out',
  },
  'change.state.available': {
    nl: 'Vertoning van {when} weer beschikbaar',
    fr: 'Séance du {when} à nouveau disponible',
    en: 'Screening of {when} available again',
  },
  'change.state.length': {
    nl: 'Vertoning van {when}: ander einduur',
    fr: 'Séance du {when} : autre heure de fin',
    en: 'Screening of {when}: another end',
  },
  'change.state.ticketUrl': {
    nl: 'Vertoning van {when}: andere ticketlink',
    fr: 'Séance du {when} : autre lien de réservation',
    en: 'Screening of {when}: another ticket link',
  },
  'change.state.reason': {
    nl: 'Vertoning van {when}: andere reden',
    fr: 'Séance du {when} : autre raison',
    en: 'Screening of {when}: another reason',
  },
} as const satisfies Words;
