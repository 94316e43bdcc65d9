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
    nl: '{room} kan geen {format, select, file {bestanden} other {{format}}} spelen.',
    fr: '{room} ne peut pas projeter {format, select, file {de fichiers} other {en {format}}}.',
    en: '{room} cannot play {format, select, file {files} other {{format}}}.',
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
  'conflict.roomClosed': {
    nl: '{room} is gesloten van {from} tot en met {to}{reason, select, none {} other {: {reason}}}.',
    fr: '{room} est fermée du {from} au {to} inclus{reason, select, none {} other { : {reason}}}.',
    en: '{room} is closed from {from} to {to}{reason, select, none {} other {: {reason}}}.',
  },
  'conflict.roomArchived': {
    nl: '{room} is afgesloten sinds {archivedOn}.',
    fr: '{room} est archivée depuis le {archivedOn}.',
    en: '{room} has been archived since {archivedOn}.',
  },
  'conflict.hourSkipped': {
    nl: 'Dit uur bestaat die nacht niet: de klok gaat vooruit, en dan is het {shownAs}.',
    fr: 'Cette heure n’existe pas cette nuit-là : on passe à l’heure d’été, et il est alors {shownAs}.',
    en: 'There is no such hour that night: the clocks go forward, and it is {shownAs} then.',
  },
  'conflict.tooFewShows': {
    nl: '{count} van minstens {needed} vertoningen in de filmweek van {week}.',
    fr: '{count, plural, one {# séance} other {# séances}} sur {needed} au minimum pendant la semaine du {week}.',
    en: '{count} of at least {needed} shows in the cinema week of {week}.',
  },
  'conflict.queueJumped': {
    nl: 'Neemt de plaats van {other} ({otherTime}) in {room}, waarvan de optie van rang {rank} nog geldt.',
    fr: 'Prend la place de {other} ({otherTime}) en {room}, dont l’option de rang {rank} tient encore.',
    en: 'Takes the slot of {other} ({otherTime}) in {room}, whose option of rank {rank} still holds.',
  },
  'conflict.sharedCopy': {
    nl: '{with, select, own {Dezelfde kopie draait dan in {room}: {other} ({otherTime}).} other {{partner, select, none {Het partnerhuis} other {{partner}}} draait de gedeelde kopie dan: {partnerStartsAt}.}}',
    fr: '{with, select, own {La même copie passe alors en {room} : {other} ({otherTime}).} other {{partner, select, none {La salle partenaire} other {{partner}}} projette alors la copie partagée : {partnerStartsAt}.}}',
    en: '{with, select, own {The same print is running in {room} then: {other} ({otherTime}).} other {{partner, select, none {The partner house} other {{partner}}} is playing the shared copy then: {partnerStartsAt}.}}',
  },
  'conflict.optionUsed': {
    nl: '{because, select, approved {Al goedgekeurd voor het publiek} other {Binnenkort}}, maar nog een optie van rang {rank}.',
    fr: '{because, select, approved {Déjà approuvé pour le public} other {Bientôt}}, mais encore une option de rang {rank}.',
    en: '{because, select, approved {Already approved for the public} other {Coming soon}}, but still an option of rank {rank}.',
  },
  'conflict.keyMissing': {
    nl: 'Nog geen KDM voor {room}.',
    fr: 'Pas encore de KDM pour {room}.',
    en: 'No key for {room} yet.',
  },
  'conflict.keyNotCovering': {
    nl: 'De KDM voor {room} dekt dit niet: die geldt van {keyFrom} tot {keyTo}.',
    fr: 'La KDM pour {room} ne couvre pas cette séance : elle va du {keyFrom} au {keyTo}.',
    en: 'The key for {room} does not cover this: it holds from {keyFrom} to {keyTo}.',
  },
  'conflict.keyEndsDuring': {
    nl: 'De KDM voor {room} vervalt onderweg, {keyTo}. Sommige servers spelen door; reken er niet op.',
    fr: 'La KDM pour {room} expire en cours de séance, {keyTo}. Certains serveurs continuent ; n’y comptez pas.',
    en: 'The key for {room} runs out under way, {keyTo}. Some players run on; do not rely on it.',
  },
  'conflict.keyForOtherRoom': {
    nl: 'De KDM is voor {otherRoom, select, none {een toestel dat niet van ons is} other {{otherRoom}}}, niet voor {room}.',
    fr: 'La KDM est pour {otherRoom, select, none {un serveur qui n’est pas à nous} other {{otherRoom}}}, pas pour {room}.',
    en: 'The key is for {otherRoom, select, none {a server that is not ours} other {{otherRoom}}}, not for {room}.',
  },
  'conflict.sameMinute': {
    nl: 'Start op dezelfde minuut als {other} in {room}{count, plural, offset:1 =1 {} one { en nog een zaal} other { en nog # zalen}}.',
    fr: 'Commence à la même minute que {other} en {room}{count, plural, offset:1 =1 {} one { et une autre salle} other { et # autres salles}}.',
    en: 'Starts at the same minute as {other} in {room}{count, plural, offset:1 =1 {} one { and one more room} other { and # more rooms}}.',
  },
  'conflict.sameFilmWithinHour': {
    nl: 'Dezelfde film start ook om {otherTime} in {room}, {minutes} min ertussen.',
    fr: 'Le même film commence aussi à {otherTime} en {room}, à {minutes} min d’écart.',
    en: 'The same film also starts at {otherTime} in {room}, {minutes} min apart.',
  },
  'conflict.outsideOpeningHours': {
    nl: '{hours, select, closed {Het huis is dicht op {weekday}.} other {Buiten de openingsuren van {opensAt} tot {closesAt}.}}',
    fr: '{hours, select, closed {La maison est fermée le {weekday}.} other {En dehors des heures d’ouverture, de {opensAt} à {closesAt}.}}',
    en: '{hours, select, closed {The house is closed on {weekday}.} other {Outside the opening hours, {opensAt} to {closesAt}.}}',
  },
  'conflict.publicHoliday': {
    nl: 'Op een feestdag: {holiday}.',
    fr: 'Un jour férié : {holiday}.',
    en: 'On a public holiday: {holiday}.',
  },
  'conflict.schoolHoliday': {
    nl: 'In de schoolvakantie: {school}.',
    fr: 'Pendant les vacances scolaires : {school}.',
    en: 'In the school holidays: {school}.',
  },
  'conflict.ratingLateSlot': {
    nl: 'Kijkwijzer {age}, maar start om {hour} of later.',
    fr: 'Cinecheck {age}, mais commence à {hour} ou plus tard.',
    en: 'Kijkwijzer {age}, but starts at {hour} or later.',
  },
  'conflict.ratingEarlySlot': {
    nl: 'Kijkwijzer {age}, maar start vóór {hour}.',
    fr: 'Cinecheck {age}, mais commence avant {hour}.',
    en: 'Kijkwijzer {age}, but starts before {hour}.',
  },
  'conflict.notClassified': {
    nl: 'Nog zonder Kijkwijzerleeftijd.',
    fr: 'Pas encore d’âge Cinecheck.',
    en: 'No Kijkwijzer age yet.',
  },
  'conflict.ofPart': { nl: '{film}: {sentence}', fr: '{film} : {sentence}', en: '{film}: {sentence}' },
  'conflict.severity.error': { nl: 'fout', fr: 'erreur', en: 'error' },
  'conflict.severity.warning': { nl: 'waarschuwing', fr: 'avertissement', en: 'warning' },
  'conflict.severity.hint': { nl: 'tip', fr: 'remarque', en: 'hint' },
  'conflict.lapsed': {
    nl: 'Aanvaard toen het anders stond: {reason}',
    fr: 'Accepté quand la situation était autre : {reason}',
    en: 'Accepted when it stood otherwise: {reason}',
  },
  'conflict.overridden': { nl: 'Aanvaard: {reason}', fr: 'Accepté : {reason}', en: 'Accepted: {reason}' },
} as const satisfies Words;
