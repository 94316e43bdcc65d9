import type { Words } from './words.ts';

/** Each conflict in a sentence; what to do about it stands on its buttons. */
export const conflictWords = {
  'conflict.roomClash': {
    nl: 'Overlapt {minutes} min met {other} ({otherTime}) in {room}.',
    fr: 'Chevauche {other} ({otherTime}) de {minutes} min en {room}.',
    en: 'Overlaps {other} ({otherTime}) by {minutes} min in {room}.',
  },
  'conflict.turnaround': {
    nl: 'Te weinig wisseltijd met {other} ({otherTime}) in {room}: {gap} van {needed} min.',
    fr: 'Battement trop court avec {other} ({otherTime}) en {room} : {gap} min sur {needed}.',
    en: 'Too little turnaround with {other} ({otherTime}) in {room}: {gap} of {needed} min.',
  },
  'conflict.beforeWindow': {
    nl: 'Vóór de licentie: die begint op {from}.',
    fr: 'Avant la licence : elle commence le {from}.',
    en: 'Before the licence: it starts on {from}.',
  },
  'conflict.afterWindow': {
    nl: 'Na de licentie: die liep tot {to}.',
    fr: 'Après la licence : elle allait jusqu’au {to}.',
    en: 'After the licence: it ran until {to}.',
  },
  'conflict.tooManyShows': {
    nl: 'Vertoning {number} van {max} toegelaten.',
    fr: 'Séance {number} sur {max} autorisées.',
    en: 'Show {number} of {max} licensed.',
  },
  'conflict.optionExpired': {
    nl: 'De optie verliep op {expiredOn}.',
    fr: 'L’option a expiré le {expiredOn}.',
    en: 'The option ran out on {expiredOn}.',
  },
  'conflict.bookingCancelled': {
    nl: 'De boeking is geannuleerd.',
    fr: 'La location est annulée.',
    en: 'The booking is cancelled.',
  },
  'conflict.formatNotPlayable': {
    nl: '{room} kan geen {format} spelen.',
    fr: '{room} ne peut pas projeter en {format}.',
    en: '{room} cannot play {format}.',
  },
  'conflict.beforeRelease': {
    nl: 'Vóór de release op {releaseDate}.',
    fr: 'Avant la sortie du {releaseDate}.',
    en: 'Before the release on {releaseDate}.',
  },
  'conflict.runtimeUnknown': {
    nl: 'Speelduur onbekend; gerekend met {assumed} min.',
    fr: 'Durée inconnue ; calcul avec {assumed} min.',
    en: 'Running time unknown; reckoned as {assumed} min.',
  },
  'conflict.severity.error': { nl: 'fout', fr: 'erreur', en: 'error' },
  'conflict.severity.warning': { nl: 'waarschuwing', fr: 'avertissement', en: 'warning' },
  'conflict.severity.hint': { nl: 'tip', fr: 'remarque', en: 'hint' },
  'conflict.overridden': { nl: 'Aanvaard: {reason}', fr: 'Accepté : {reason}', en: 'Accepted: {reason}' },
} as const satisfies Words;
