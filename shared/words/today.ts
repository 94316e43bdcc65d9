import type { Words } from './words.ts';

/** The morning: what plays today, what asks for attention. */
export const todayWords = {
  'today.none': {
    nl: 'Vandaag speelt er niets.',
    fr: 'Rien à l’affiche aujourd’hui.',
    en: 'Nothing plays today.',
  },
  'today.next': {
    nl: 'Eerstvolgende: {film}, {when}',
    fr: 'Prochaine séance : {film}, {when}',
    en: 'Next: {film}, {when}',
  },
  'today.nextNone': {
    nl: 'En de komende twee weken ook niet. In de planner is alle plaats vrij.',
    fr: 'Ni dans les deux semaines à venir. Le planning est tout à vous.',
    en: 'Nor in the coming two weeks. The planner is all yours.',
  },
  'today.noRoom': { nl: 'Zonder zaal', fr: 'Sans salle', en: 'No room yet' },
  'today.noTime': { nl: 'uur volgt', fr: 'heure à préciser', en: 'time to follow' },
  'today.quietRoom': { nl: 'geen vertoning', fr: 'pas de séance', en: 'no screening' },
  'today.ended': { nl: 'gedaan', fr: 'terminé', en: 'over' },
  'today.running': { nl: 'speelt nu', fr: 'en cours', en: 'on now' },
  'today.feature': { nl: 'film {time}', fr: 'film {time}', en: 'feature {time}' },
  'today.cancelled': { nl: 'geannuleerd', fr: 'annulé', en: 'cancelled' },
  'today.postponed': { nl: 'uitgesteld', fr: 'reporté', en: 'postponed' },
  'today.soldOut': { nl: 'uitverkocht', fr: 'complet', en: 'sold out' },
  'today.option': { nl: 'optie', fr: 'option', en: 'option' },
  'today.attention': { nl: 'Vraagt aandacht', fr: 'À suivre', en: 'Asks for attention' },
  'today.calm': {
    nl: 'Niets vraagt aandacht. Geniet van de stilte voor de voorstelling.',
    fr: 'Rien à signaler. Profitez du calme avant la séance.',
    en: 'Nothing asks for attention. Enjoy the quiet before the show.',
  },
  'today.conflicts': {
    nl: '{count, plural, one {# conflict} other {# conflicten}} in de komende twee weken',
    fr: '{count, plural, one {# conflit} other {# conflits}} dans les deux semaines à venir',
    en: '{count, plural, one {# conflict} other {# conflicts}} in the coming two weeks',
  },
  'today.options': {
    nl: '{count, plural, one {# optie} other {# opties}} om te beslissen',
    fr: '{count, plural, one {# option} other {# options}} à trancher',
    en: '{count, plural, one {# option} other {# options}} to decide',
  },
  'today.option.until': {
    nl: '{count, plural, =0 {loopt vandaag af} =1 {loopt morgen af} other {nog # dagen}}',
    fr: '{count, plural, =0 {expire aujourd’hui} =1 {expire demain} other {encore # jours}}',
    en: '{count, plural, =0 {runs out today} =1 {runs out tomorrow} other {# days left}}',
  },
  'today.option.expired': { nl: 'verlopen', fr: 'expirée', en: 'ran out' },
  'today.option.placed': {
    nl: '{count, plural, =0 {niet geplaatst} one {# vertoning} other {# vertoningen}}',
    fr: '{count, plural, =0 {pas placée} one {# séance} other {# séances}}',
    en: '{count, plural, =0 {not placed} one {# screening} other {# screenings}}',
  },
  'today.listings': {
    nl: '{count, plural, one {# aankondiging} other {# aankondigingen}} niet in orde',
    fr: '{count, plural, one {# annonce} other {# annonces}} à régler',
    en: '{count, plural, one {# listing} other {# listings}} not in order',
  },
  'today.listing.blocked': { nl: 'zit vast', fr: 'bloquée', en: 'blocked' },
  'today.listing.changed': {
    nl: 'gewijzigd sinds goedkeuring',
    fr: 'modifiée depuis l’approbation',
    en: 'changed since approval',
  },
  'today.listing.outOfDate': {
    nl: 'de site loopt achter',
    fr: 'le site est en retard',
    en: 'the site is out of date',
  },
  'today.listing.draft': { nl: 'niet goedgekeurd', fr: 'pas approuvée', en: 'not approved' },
  'today.listing.rejected': {
    nl: 'geweigerd door de site',
    fr: 'refusée par le site',
    en: 'rejected by the site',
  },
  'today.texts': {
    nl: '{count, plural, one {# film} other {# films}} zonder volledige teaser',
    fr: '{count, plural, one {# film} other {# films}} sans accroche complète',
    en: '{count, plural, one {# film} other {# films}} without a full teaser',
  },
  'today.text.missing': {
    nl: 'teaser ontbreekt: {languages}',
    fr: 'accroche manquante : {languages}',
    en: 'teaser missing: {languages}',
  },
  'today.more': {
    nl: 'en nog {count}',
    fr: 'et encore {count}',
    en: 'and {count} more',
  },
} as const satisfies Words;
