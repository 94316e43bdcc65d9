import type { Hindrance } from '../domain/generate/hindrances.ts';
import type { Words } from './words.ts';

/** A rule that kept a show from a place, as it stands in a list of them. */
export const hindranceWords = {
  'hindrance.roomClash': { nl: 'de zaal is bezet', fr: 'la salle est occupée', en: 'the room is taken' },
  'hindrance.hourSkipped': {
    nl: 'dat uur bestaat die nacht niet',
    fr: 'cette heure n’existe pas cette nuit-là',
    en: 'there is no such hour that night',
  },
  'hindrance.turnaround': {
    nl: 'te weinig tijd tussen twee vertoningen',
    fr: 'trop peu de temps entre deux séances',
    en: 'too little time between two screenings',
  },
  'hindrance.roomClosed': { nl: 'de zaal is dicht', fr: 'la salle est fermée', en: 'the room is closed' },
  'hindrance.roomArchived': {
    nl: 'de zaal is er niet meer',
    fr: 'la salle n’existe plus',
    en: 'the room is no more',
  },
  'hindrance.formatNotPlayable': {
    nl: 'de zaal speelt dit formaat niet',
    fr: 'la salle ne lit pas ce format',
    en: 'the room cannot play the format',
  },
  'hindrance.sharedCopy': {
    nl: 'de kopie speelt dan bij de partner',
    fr: 'la copie passe alors chez le partenaire',
    en: 'the copy plays at the partner house then',
  },
  'hindrance.bookingCancelled': {
    nl: 'de boeking is geannuleerd',
    fr: 'la location est annulée',
    en: 'the booking is cancelled',
  },
  'hindrance.beforeWindow': {
    nl: 'vóór de licentieperiode',
    fr: 'avant la période de licence',
    en: 'before the licence window',
  },
  'hindrance.afterWindow': {
    nl: 'na de licentieperiode',
    fr: 'après la période de licence',
    en: 'after the licence window',
  },
  'hindrance.tooManyShows': {
    nl: 'de licentie laat niet meer vertoningen toe',
    fr: 'la licence ne permet pas plus de séances',
    en: 'the licence allows no more screenings',
  },
  'hindrance.tooFewShows': {
    nl: 'te weinig vertoningen deze week',
    fr: 'trop peu de séances cette semaine',
    en: 'too few screenings this week',
  },
  'hindrance.queueJumped': {
    nl: 'een andere optie gaat voor',
    fr: 'une autre option a priorité',
    en: 'another option goes first',
  },
  'hindrance.optionExpired': {
    nl: 'de optie is vervallen',
    fr: 'l’option a expiré',
    en: 'the option has expired',
  },
  'hindrance.beforeRelease': { nl: 'vóór de release', fr: 'avant la sortie', en: 'before the release' },
  'hindrance.keyNotCovering': {
    nl: 'de KDM geldt dan niet',
    fr: 'la KDM ne couvre pas ce moment',
    en: 'the key does not cover it',
  },
  'hindrance.keyForOtherRoom': {
    nl: 'de KDM is voor een andere zaal',
    fr: 'la KDM est pour une autre salle',
    en: 'the key is for another room',
  },
  'hindrance.keyEndsDuring': {
    nl: 'de KDM eindigt tijdens de vertoning',
    fr: 'la KDM se termine pendant la séance',
    en: 'the key ends during the screening',
  },
  'hindrance.sameMinute': {
    nl: 'twee zalen op dezelfde minuut',
    fr: 'deux salles à la même minute',
    en: 'two rooms at the same minute',
  },
  'hindrance.sameFilmWithinHour': {
    nl: 'dezelfde film te kort erbij',
    fr: 'le même film trop proche',
    en: 'the same film too close to it',
  },
  'hindrance.outsideOpeningHours': {
    nl: 'buiten de openingsuren',
    fr: 'en dehors des heures d’ouverture',
    en: 'outside the opening hours',
  },
  'hindrance.publicHoliday': {
    nl: 'op een feestdag',
    fr: 'un jour férié',
    en: 'on a public holiday',
  },
  'hindrance.schoolHoliday': {
    nl: 'in de schoolvakantie',
    fr: 'pendant les vacances scolaires',
    en: 'in the school holidays',
  },
  'hindrance.ratingLateSlot': {
    nl: 'te laat voor deze leeftijd',
    fr: 'trop tard pour cet âge',
    en: 'too late for this age',
  },
  'hindrance.ratingEarlySlot': {
    nl: 'te vroeg voor deze leeftijd',
    fr: 'trop tôt pour cet âge',
    en: 'too early for this age',
  },
  'hindrance.notClassified': {
    nl: 'nog geen Kijkwijzerleeftijd',
    fr: 'pas encore d’âge Cinecheck',
    en: 'no Kijkwijzer age yet',
  },
  'hindrance.keyMissing': { nl: 'nog geen KDM', fr: 'pas encore de KDM', en: 'no key yet' },
  'hindrance.optionUsed': {
    nl: 'nog maar een optie',
    fr: 'encore une simple option',
    en: 'still an option',
  },
  'hindrance.runtimeUnknown': {
    nl: 'de speelduur is niet bekend',
    fr: 'la durée n’est pas connue',
    en: 'the running time is not known',
  },
  'hindrance.wishedHours': {
    nl: 'buiten de gevraagde uren',
    fr: 'en dehors des heures demandées',
    en: 'outside the hours asked for',
  },
  'hindrance.strandSlot': {
    nl: 'vrijgehouden voor een reeks',
    fr: 'réservé à un cycle',
    en: 'kept free for a strand',
  },
  'hindrance.takenOut': {
    nl: 'daar door u weggehaald',
    fr: 'retirée de là par vous',
    en: 'taken out there by you',
  },
} as const satisfies Words & Readonly<Record<`hindrance.${Hindrance}`, unknown>>;
