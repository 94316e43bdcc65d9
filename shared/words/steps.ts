import type { Words } from './words.ts';

/** What each step of the journal did, for undo and history. */
export const stepWords = {
  'step.setUpSample': {
    nl: 'voorbeeldseizoen geladen',
    fr: 'saison d’exemple chargée',
    en: 'sample season loaded',
  },
  'step.setUpEmpty': { nl: '{name} ingericht', fr: '{name} configuré', en: '{name} set up' },
  'step.changeVenue': {
    nl: 'gegevens van {name} gewijzigd',
    fr: 'données de {name} modifiées',
    en: 'details of {name} changed',
  },
  'step.changeRules': {
    nl: 'planningsregels gewijzigd',
    fr: 'règles de planification modifiées',
    en: 'planning rules changed',
  },
  'step.addRoom': { nl: 'zaal {name} toegevoegd', fr: 'salle {name} ajoutée', en: 'room {name} added' },
  'step.changeRoom': { nl: 'zaal {name} gewijzigd', fr: 'salle {name} modifiée', en: 'room {name} changed' },
  'step.placeScreening': {
    nl: '{film} op {when}{room, select, none {} other {, {room}}}',
    fr: '{film} le {when}{room, select, none {} other {, {room}}}',
    en: '{film} on {when}{room, select, none {} other {, {room}}}',
  },
  'step.placeScreenings': {
    nl: '{film} in {count} slots',
    fr: '{film} dans {count} créneaux',
    en: '{film} in {count} slots',
  },
  'step.moveScreening': {
    nl: '{film} naar {when}{room, select, none {} other {, {room}}}',
    fr: '{film} vers {when}{room, select, none {} other {, {room}}}',
    en: '{film} to {when}{room, select, none {} other {, {room}}}',
  },
  'step.moveScreenings': {
    nl: '{count, plural, one {# vertoning} other {# vertoningen}} verplaatst',
    fr: '{count, plural, one {# séance déplacée} other {# séances déplacées}}',
    en: '{count, plural, one {# screening} other {# screenings}} moved',
  },
  'step.duplicateScreening': {
    nl: '{film} ook op {when}{room, select, none {} other {, {room}}}',
    fr: '{film} aussi le {when}{room, select, none {} other {, {room}}}',
    en: '{film} also on {when}{room, select, none {} other {, {room}}}',
  },
  'step.duplicateScreenings': {
    nl: '{count, plural, one {# vertoning} other {# vertoningen}} gekopieerd',
    fr: '{count, plural, one {# séance copiée} other {# séances copiées}}',
    en: '{count, plural, one {# screening} other {# screenings}} copied',
  },
  'step.swapScreenings': {
    nl: '{film} en {other} omgewisseld',
    fr: '{film} et {other} échangés',
    en: '{film} and {other} swapped',
  },
  'step.joinScreenings': {
    nl: '{film} en {other} samen als dubbelprogramma',
    fr: '{film} et {other} réunis en un double programme',
    en: '{film} and {other} joined into a double bill',
  },
  'step.splitScreening': {
    nl: 'dubbelprogramma {film} gesplitst',
    fr: 'double programme {film} séparé',
    en: 'double bill {film} split',
  },
  'step.changeScreenings': {
    nl: '{count, plural, one {# vertoning} other {# vertoningen}} samen gewijzigd',
    fr: '{count, plural, one {# séance modifiée} other {# séances modifiées}} ensemble',
    en: '{count, plural, one {# screening} other {# screenings}} changed together',
  },
  'step.lockDays': {
    nl: '{count, plural, one {{day} vergrendeld} other {# dagen vergrendeld}}',
    fr: '{count, plural, one {{day} verrouillé} other {# jours verrouillés}}',
    en: '{count, plural, one {{day} locked} other {# days locked}}',
  },
  'step.unlockDays': {
    nl: '{count, plural, one {{day} ontgrendeld} other {# dagen ontgrendeld}}',
    fr: '{count, plural, one {{day} déverrouillé} other {# jours déverrouillés}}',
    en: '{count, plural, one {{day} unlocked} other {# days unlocked}}',
  },
  'step.removeScreening': {
    nl: '{film} van {when} verwijderd',
    fr: '{film} du {when} supprimé',
    en: '{film} of {when} removed',
  },
  'step.removeScreenings': {
    nl: '{count, plural, one {# vertoning} other {# vertoningen}} verwijderd',
    fr: '{count, plural, one {# séance supprimée} other {# séances supprimées}}',
    en: '{count, plural, one {# screening} other {# screenings}} removed',
  },
  'step.changeScreening': {
    nl: '{film} van {when} gewijzigd',
    fr: '{film} du {when} modifié',
    en: '{film} of {when} changed',
  },
  'step.restoreScreening': {
    nl: '{count, plural, one {{film} van {when}} other {# vertoningen}} hersteld',
    fr: '{count, plural, one {{film} du {when} rétabli} other {# séances rétablies}}',
    en: '{count, plural, one {{film} of {when}} other {# screenings}} restored',
  },
  'step.cancelScreening': {
    nl: '{count, plural, one {{film} van {when}} other {# vertoningen}} geannuleerd',
    fr: '{count, plural, one {{film} du {when} annulé} other {# séances annulées}}',
    en: '{count, plural, one {{film} of {when}} other {# screenings}} cancelled',
  },
  'step.postponeScreening': {
    nl: '{count, plural, one {{film} van {when}} other {# vertoningen}} uitgesteld',
    fr: '{count, plural, one {{film} du {when} reporté} other {# séances reportées}}',
    en: '{count, plural, one {{film} of {when}} other {# screenings}} postponed',
  },
  'step.copyPattern': {
    nl: '{count, plural, one {# vertoning} other {# vertoningen}} gekopieerd naar {weeks, plural, one {# week} other {# weken}}',
    fr: '{count, plural, one {# séance copiée} other {# séances copiées}} vers {weeks, plural, one {# semaine} other {# semaines}}',
    en: '{count, plural, one {# screening} other {# screenings}} copied to {weeks, plural, one {# week} other {# weeks}}',
  },
  'step.applyProposal': {
    nl: '{films, plural, one {{film}} other {# films}}: {count, plural, one {# voorgestelde vertoning} other {# voorgestelde vertoningen}} geplaatst',
    fr: '{films, plural, one {{film}} other {# films}} : {count, plural, one {# séance proposée placée} other {# séances proposées placées}}',
    en: '{films, plural, one {{film}} other {# films}}: {count, plural, one {# proposed screening} other {# proposed screenings}} placed',
  },
  'step.overrideConflict': {
    nl: 'conflict aanvaard: {reason}',
    fr: 'conflit accepté : {reason}',
    en: 'conflict accepted: {reason}',
  },
  'step.inScenario': {
    nl: '{step} (scenario “{scenario}”)',
    fr: '{step} (scénario « {scenario} »)',
    en: '{step} (scenario “{scenario}”)',
  },
  'step.addScenario': {
    nl: 'scenario “{name}” gemaakt',
    fr: 'scénario « {name} » créé',
    en: 'scenario “{name}” made',
  },
  'step.renameScenario': {
    nl: 'scenario “{was}” heet nu “{name}”',
    fr: 'scénario « {was} » renommé « {name} »',
    en: 'scenario “{was}” is now “{name}”',
  },
  'step.changeScenarioDays': {
    nl: 'scenario “{name}” van {from} tot {to}',
    fr: 'scénario « {name} » du {from} au {to}',
    en: 'scenario “{name}” from {from} to {to}',
  },
  'step.duplicateScenario': {
    nl: 'scenario “{was}” gekopieerd naar “{name}”',
    fr: 'scénario « {was} » copié vers « {name} »',
    en: 'scenario “{was}” copied to “{name}”',
  },
  'step.takeBackScenarioChanges': {
    nl: '{count, plural, one {# wijziging} other {# wijzigingen}} van scenario “{name}” teruggenomen',
    fr: '{count, plural, one {# modification reprise} other {# modifications reprises}} dans le scénario « {name} »',
    en: '{count, plural, one {# change} other {# changes}} of scenario “{name}” taken back',
  },
  'step.promoteScenario': {
    nl: 'scenario “{name}” doorgevoerd: {count, plural, one {# wijziging} other {# wijzigingen}}',
    fr: 'scénario « {name} » appliqué : {count, plural, one {# modification} other {# modifications}}',
    en: 'scenario “{name}” promoted: {count, plural, one {# change} other {# changes}}',
  },
  'step.discardScenario': {
    nl: 'scenario “{name}” weggegooid',
    fr: 'scénario « {name} » abandonné',
    en: 'scenario “{name}” discarded',
  },
  'step.takeBackOverride': {
    nl: 'conflict niet langer aanvaard',
    fr: 'conflit plus accepté',
    en: 'conflict no longer accepted',
  },
  'step.addFilm': { nl: '{film} toegevoegd', fr: '{film} ajouté', en: '{film} added' },
  'step.changeFilm': { nl: '{film} gewijzigd', fr: '{film} modifié', en: '{film} changed' },
  'step.mergeFilms': {
    nl: '{other} samengevoegd met {film}',
    fr: '{other} fusionné avec {film}',
    en: '{other} merged into {film}',
  },
  'step.unmergeFilms': {
    nl: '{other} weer los van {film}',
    fr: '{other} séparé de {film}',
    en: '{other} parted from {film}',
  },
  'step.keepFilmsApart': {
    nl: '{film} en {other} zijn niet dezelfde',
    fr: '{film} et {other} ne sont pas le même',
    en: '{film} and {other} are not the same',
  },
  'step.removeFilm': { nl: '{film} verwijderd', fr: '{film} supprimé', en: '{film} removed' },
  'step.addVersion': {
    nl: 'versie van {film} toegevoegd',
    fr: 'version de {film} ajoutée',
    en: 'version of {film} added',
  },
  'step.changeVersion': {
    nl: 'versie van {film} gewijzigd',
    fr: 'version de {film} modifiée',
    en: 'version of {film} changed',
  },
  'step.addKeys': {
    nl: '{count, plural, one {# sleutel} other {# sleutels}} voor {film}',
    fr: '{count, plural, one {# KDM} other {# KDM}} pour {film}',
    en: '{count, plural, one {# key} other {# keys}} for {film}',
  },
  'step.assignKey': {
    nl: 'sleutel van {film}{room, select, none { zonder zaal} other { voor {room}}}',
    fr: 'KDM de {film}{room, select, none { sans salle} other { pour {room}}}',
    en: 'key of {film}{room, select, none { without a room} other { for {room}}}',
  },
  'step.removeKey': {
    nl: 'sleutel van {film} verwijderd',
    fr: 'KDM de {film} supprimé',
    en: 'key of {film} removed',
  },
  'step.addBooking': { nl: 'optie op {film}', fr: 'option sur {film}', en: 'option on {film}' },
  'step.changeBooking': {
    nl: 'boeking van {film} gewijzigd',
    fr: 'location de {film} modifiée',
    en: 'booking of {film} changed',
  },
  'step.confirmBooking': { nl: '{film} bevestigd', fr: '{film} confirmé', en: '{film} confirmed' },
  'step.reopenBooking': {
    nl: '{film} weer optie',
    fr: '{film} de nouveau en option',
    en: '{film} back to option',
  },
  'step.cancelBooking': {
    nl: 'boeking van {film} geannuleerd',
    fr: 'location de {film} annulée',
    en: 'booking of {film} cancelled',
  },
  'step.removeBooking': {
    nl: 'boeking van {film} verwijderd',
    fr: 'location de {film} supprimée',
    en: 'booking of {film} removed',
  },
  'step.addDistributor': {
    nl: 'verdeler {name} toegevoegd',
    fr: 'distributeur {name} ajouté',
    en: 'distributor {name} added',
  },
  'step.changeDistributor': {
    nl: 'verdeler {name} gewijzigd',
    fr: 'distributeur {name} modifié',
    en: 'distributor {name} changed',
  },
  'step.writeText': {
    nl: 'tekst van {film} ({language}) geschreven',
    fr: 'texte de {film} ({language}) écrit',
    en: 'text of {film} ({language}) written',
  },
  'step.addImage': {
    nl: 'beeld bij {film} toegevoegd',
    fr: 'image ajoutée à {film}',
    en: 'picture added to {film}',
  },
  'step.changeImage': {
    nl: 'beeld bij {film} gewijzigd',
    fr: 'image de {film} modifiée',
    en: 'picture of {film} changed',
  },
  'step.removeImage': {
    nl: 'beeld bij {film} verwijderd',
    fr: 'image de {film} supprimée',
    en: 'picture of {film} removed',
  },
  'step.import': {
    nl: '{fileName} overgenomen: {films, plural, one {# film} other {# films}}, {bookings, plural, one {# boeking} other {# boekingen}}, {changes, plural, one {# wijziging} other {# wijzigingen}}',
    fr: '{fileName} repris : {films, plural, one {# film} other {# films}}, {bookings, plural, one {# location} other {# locations}}, {changes, plural, one {# modification} other {# modifications}}',
    en: '{fileName} taken over: {films, plural, one {# film} other {# films}}, {bookings, plural, one {# booking} other {# bookings}}, {changes, plural, one {# change} other {# changes}}',
  },
  'step.renameSender': {
    nl: 'afzender {was} heet nu {name}',
    fr: 'expéditeur {was} renommé {name}',
    en: 'sender {was} renamed to {name}',
  },
  'step.changeSender': {
    nl: 'afzender {name} gewijzigd',
    fr: 'expéditeur {name} modifié',
    en: 'sender {name} changed',
  },
  'step.removeSender': {
    nl: 'afzender {name} vergeten',
    fr: 'expéditeur {name} oublié',
    en: 'sender {name} forgotten',
  },
  'step.importSenders': {
    nl: '{count, plural, one {# afzender} other {# afzenders}} ingelezen',
    fr: '{count, plural, one {# expéditeur repris} other {# expéditeurs repris}}',
    en: '{count, plural, one {# sender} other {# senders}} taken in',
  },
  'step.changeListing': {
    nl: 'aankondiging van {film} gewijzigd',
    fr: 'annonce de {film} modifiée',
    en: 'listing of {film} changed',
  },
  'step.approveListing': {
    nl: 'aankondiging van {film} goedgekeurd',
    fr: 'annonce de {film} approuvée',
    en: 'listing of {film} approved',
  },
  'step.withdrawApproval': {
    nl: 'goedkeuring van {film} ingetrokken',
    fr: 'approbation de {film} retirée',
    en: 'approval of {film} withdrawn',
  },
  'step.addStrand': { nl: 'reeks {name} toegevoegd', fr: 'cycle {name} ajouté', en: 'strand {name} added' },
  'step.changeStrand': {
    nl: 'reeks {name} gewijzigd',
    fr: 'cycle {name} modifié',
    en: 'strand {name} changed',
  },
  'step.archiveStrand': {
    nl: 'reeks {name} gearchiveerd',
    fr: 'cycle {name} archivé',
    en: 'strand {name} archived',
  },
  'step.unarchiveStrand': {
    nl: 'reeks {name} uit het archief gehaald',
    fr: 'cycle {name} sorti des archives',
    en: 'strand {name} taken out of the archive',
  },
  'step.changeOccasion': {
    nl: '{name} van {day} gewijzigd',
    fr: '{name} du {day} modifié',
    en: '{name} of {day} changed',
  },
  'step.skipOccasion': {
    nl: '{name} van {day} overgeslagen',
    fr: '{name} du {day} sauté',
    en: '{name} of {day} skipped',
  },
  'step.restoreOccasion': {
    nl: '{name} van {day} hersteld',
    fr: '{name} du {day} rétabli',
    en: '{name} of {day} restored',
  },
  'step.changeFollowing': {
    nl: '{name} vanaf {day} gewijzigd{count, plural, =0 {} one {, met # vertoning} other {, met # vertoningen}}',
    fr: '{name} modifié à partir du {day}{count, plural, =0 {} one {, avec # séance} other {, avec # séances}}',
    en: '{name} changed from {day} on{count, plural, =0 {} one {, with # screening} other {, with # screenings}}',
  },
  'step.changeAllOccasions': {
    nl: 'alle momenten van {name} gewijzigd{count, plural, =0 {} one {, met # vertoning} other {, met # vertoningen}}',
    fr: 'tous les moments de {name} modifiés{count, plural, =0 {} one {, avec # séance} other {, avec # séances}}',
    en: 'every occasion of {name} changed{count, plural, =0 {} one {, with # screening} other {, with # screenings}}',
  },
  'step.endStrand': {
    nl: '{name} stopt voor {day}',
    fr: '{name} s’arrête avant le {day}',
    en: '{name} ends before {day}',
  },
  'step.fillOccasion': {
    nl: '{film} in {name}, {when}{room, select, none {} other {, {room}}}',
    fr: '{film} dans {name}, {when}{room, select, none {} other {, {room}}}',
    en: '{film} in {name}, {when}{room, select, none {} other {, {room}}}',
  },
  'step.applyStrandTemplate': {
    nl: 'prijs en onderdelen van {name} overgenomen in {count, plural, one {# vertoning} other {# vertoningen}}',
    fr: 'prix et parties de {name} repris dans {count, plural, one {# séance} other {# séances}}',
    en: 'price and parts of {name} taken over in {count, plural, one {# screening} other {# screenings}}',
  },
  'step.changeChannel': {
    nl: 'kanaal {name} gewijzigd',
    fr: 'canal {name} modifié',
    en: 'channel {name} changed',
  },
} as const satisfies Words;
