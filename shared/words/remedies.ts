import type { Words } from './words.ts';

/** What stands on the buttons under a conflict, and how the panel of conflicts is worked through. */
export const remedyWords = {
  'remedy.move': { nl: 'Verplaats naar {time}', fr: 'Déplacer à {time}', en: 'Move to {time}' },
  'remedy.moveToRoom': { nl: 'Naar {room}', fr: 'Vers {room}', en: 'To {room}' },
  'remedy.removeScreening': { nl: 'Verwijder vertoning', fr: 'Supprimer la séance', en: 'Remove screening' },
  'remedy.extendFrom': {
    nl: 'Laat de licentie ingaan op {day}',
    fr: 'Licence à partir du {day}',
    en: 'Start the licence on {day}',
  },
  'remedy.extendTo': {
    nl: 'Verleng de licentie tot {day}',
    fr: 'Prolonger la licence jusqu’au {day}',
    en: 'Extend the licence to {day}',
  },
  'remedy.raiseMaxShows': {
    nl: 'Sta {max} vertoningen toe',
    fr: 'Autoriser {max} séances',
    en: 'Allow {max} shows',
  },
  'remedy.confirmBooking': {
    nl: 'Bevestig boeking',
    fr: 'Confirmer la location',
    en: 'Confirm booking',
  },
  'remedy.proposeShows': {
    nl: 'Stel vertoningen voor',
    fr: 'Proposer des séances',
    en: 'Propose shows',
  },
  'remedy.addRuntime': { nl: 'Speelduur (min)', fr: 'Durée (min)', en: 'Running time (min)' },
  'remedy.openBooking': { nl: 'Naar de boeking', fr: 'Vers la location', en: 'To the booking' },
  'remedy.openFilm': { nl: 'Naar de film', fr: 'Vers le film', en: 'To the film' },
  'remedy.openRooms': { nl: 'Naar de zalen', fr: 'Vers les salles', en: 'To the rooms' },
  'remedy.openRules': { nl: 'Naar de planningsregels', fr: 'Vers les règles', en: 'To the rules' },
  'remedy.override': { nl: 'Aanvaard…', fr: 'Accepter…', en: 'Accept…' },
  'conflicts.group.error': { nl: 'Fouten', fr: 'Erreurs', en: 'Errors' },
  'conflicts.group.warning': { nl: 'Waarschuwingen', fr: 'Avertissements', en: 'Warnings' },
  'conflicts.group.hint': { nl: 'Tips', fr: 'Remarques', en: 'Hints' },
  'conflicts.group.accepted': { nl: 'Aanvaard', fr: 'Acceptés', en: 'Accepted' },
  'conflicts.clear': {
    nl: 'Niets dat om een beslissing vraagt.',
    fr: 'Rien qui demande une décision.',
    en: 'Nothing that asks for a decision.',
  },
  'conflicts.keys': {
    nl: '↑ ↓ volgende · Enter toont · O opent · M verplaatst · R andere zaal · A aanvaardt of neemt terug',
    fr: '↑ ↓ suivant · Entrée montre · O ouvre · M déplace · R autre salle · A accepte ou reprend',
    en: '↑ ↓ next · Enter shows · O opens · M moves · R another room · A accepts or takes back',
  },
  'conflicts.where': {
    nl: '{film}, {room}, {when}',
    fr: '{film}, {room}, {when}',
    en: '{film}, {room}, {when}',
  },
} as const satisfies Words;
