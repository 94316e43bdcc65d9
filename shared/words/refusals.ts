import type { Words } from './words.ts';

/** What happened, what is safe, what to do. */
export const refusalWords = {
  'refusal.gone': {
    nl: 'Dit bestaat niet meer. Er is niets gewijzigd; vernieuw de lijst.',
    fr: 'Ceci n’existe plus. Rien n’a été modifié ; actualisez la liste.',
    en: 'This no longer exists. Nothing was changed; refresh the list.',
  },
  'refusal.dayLocked': {
    nl: 'Deze dag is vergrendeld ({day}). Er is niets gewijzigd; ontgrendel de dag eerst.',
    fr: 'Ce jour est verrouillé ({day}). Rien n’a été modifié ; déverrouillez-le d’abord.',
    en: 'This day is locked ({day}). Nothing was changed; unlock the day first.',
  },
  'refusal.lockIsReal': {
    nl: 'Alleen dagen van het echte programma worden vergrendeld. Er is niets gewijzigd; verlaat het scenario eerst.',
    fr: 'Seuls les jours du programme réel se verrouillent. Rien n’a été modifié ; quittez d’abord le scénario.',
    en: 'Only days of the real programme are locked. Nothing was changed; leave the scenario first.',
  },
  'refusal.notADoubleBill': {
    nl: 'In deze vertoning speelt maar één boeking; er valt niets te splitsen.',
    fr: 'Cette séance ne contient qu’une seule location ; il n’y a rien à séparer.',
    en: 'Only one booking plays in this screening; there is nothing to split.',
  },
  'refusal.notAnOption': {
    nl: 'Alleen een optie kan bevestigd worden; deze boeking is dat niet.',
    fr: 'Seule une option peut être confirmée ; cette location n’en est pas une.',
    en: 'Only an option can be confirmed; this booking is not one.',
  },
  'refusal.optionExpired': {
    nl: 'De optie verliep op {expiredOn}. Verleng ze eerst bij de verdeler.',
    fr: 'L’option a expiré le {expiredOn}. Prolongez-la d’abord auprès du distributeur.',
    en: 'The option ran out on {expiredOn}. Extend it with the distributor first.',
  },
  'refusal.changedSince': {
    nl: 'Dit kan niet ongedaan gemaakt worden: hetzelfde veld is sindsdien gewijzigd. Er is niets veranderd.',
    fr: 'Impossible d’annuler : ce champ a été modifié depuis. Rien n’a changé.',
    en: 'This cannot be undone: the same field was changed since. Nothing has changed.',
  },
  'refusal.nothingToUndo': {
    nl: 'Er is niets om ongedaan te maken.',
    fr: 'Il n’y a rien à annuler.',
    en: 'There is nothing to undo.',
  },
  'refusal.nothingToRedo': {
    nl: 'Er is niets om opnieuw te doen.',
    fr: 'Il n’y a rien à rétablir.',
    en: 'There is nothing to redo.',
  },
  'refusal.inUse': {
    nl: 'Dit wordt nog {count, plural, one {in # vertoning} other {in # vertoningen}} gebruikt. Verplaats of verwijder die eerst.',
    fr: 'Encore utilisé dans {count, plural, one {# séance} other {# séances}}. Déplacez-les ou supprimez-les d’abord.',
    en: 'Still used in {count, plural, one {# screening} other {# screenings}}. Move or remove those first.',
  },
  'refusal.isBooked': {
    nl: 'Deze film heeft nog {count, plural, one {# boeking} other {# boekingen}}. Verwijder die eerst; er is niets gewijzigd.',
    fr: 'Ce film a encore {count, plural, one {# location} other {# locations}}. Supprimez-les d’abord ; rien n’a été modifié.',
    en: 'This film still has {count, plural, one {# booking} other {# bookings}}. Delete those first; nothing was changed.',
  },
  'refusal.fileIsNewer': {
    nl: 'Dit bestand is gemaakt met een nieuwere Affiche. Het is niet aangeraakt; werk Affiche bij en open het opnieuw.',
    fr: 'Ce fichier vient d’une version plus récente d’Affiche. Il n’a pas été touché ; mettez Affiche à jour et rouvrez-le.',
    en: 'This file was made by a newer Affiche. It was not touched; update Affiche and open it again.',
  },
  'refusal.referencesBroken': {
    nl: 'Het bestand kon niet bijgewerkt worden en staat weer zoals het was. Tabellen: {tables}. Bewaar een kopie en vraag hulp.',
    fr: 'Le fichier n’a pas pu être mis à jour et a été remis en état. Tables : {tables}. Gardez une copie et demandez de l’aide.',
    en: 'The file could not be brought up to date and was put back as it was. Tables: {tables}. Keep a copy and ask for help.',
  },
  'refusal.notADatabase': {
    nl: 'Dit is geen bestand van Affiche. Er is niets gewijzigd; kies een ander bestand of herstel een reservekopie.',
    fr: 'Ce n’est pas un fichier d’Affiche. Rien n’a été modifié ; choisissez-en un autre ou restaurez une sauvegarde.',
    en: 'This is not a file of Affiche. Nothing was changed; choose another file or restore a backup.',
  },
  'refusal.planChanged': {
    nl: 'Het programma is gewijzigd sinds dit voorbeeld. Er is niets overgenomen; bekijk het voorbeeld opnieuw.',
    fr: 'Le programme a changé depuis cet aperçu. Rien n’a été repris ; revoyez l’aperçu.',
    en: 'The programme has changed since this preview. Nothing was taken over; look at the preview again.',
  },
  'refusal.importForgotten': {
    nl: 'Deze lijst is hier niet meer gekend. Er is niets overgenomen; vergelijk haar opnieuw.',
    fr: 'Cette liste n’est plus connue ici. Rien n’a été repris ; comparez-la à nouveau.',
    en: 'This list is no longer known here. Nothing was taken over; compare it again.',
  },
  'refusal.importTooLarge': {
    nl: 'Deze lijst is groter dan wat in één keer vergeleken wordt ({limit, number} rijen of 120 miljoen tekens). Er is niets overgenomen; sluit andere lijsten of verdeel het bestand.',
    fr: 'Cette liste dépasse ce qui se compare en une fois ({limit, number} lignes ou 120 millions de caractères). Rien n’a été repris ; fermez d’autres listes ou divisez le fichier.',
    en: 'This list is larger than what is compared in one go ({limit, number} rows or 120 million characters). Nothing was taken over; close other lists or divide the file.',
  },
  'refusal.tooManyImports': {
    nl: 'Er staan al {limit} lijsten open. Deze is niet vergeleken; sluit er eerst een.',
    fr: 'Il y a déjà {limit} listes ouvertes. Celle-ci n’a pas été comparée ; fermez-en une d’abord.',
    en: 'There are {limit} lists open already. This one was not compared; close one first.',
  },
  'refusal.importInUse': {
    nl: 'Deze import kan niet teruggenomen worden: er {count, plural, one {steunt # vertoning, tekst of latere import} other {steunen # vertoningen, teksten of latere imports}} op. Er is niets veranderd; neem die eerst weg.',
    fr: 'Cet import ne peut pas être repris : {count, plural, one {# séance, texte ou import ultérieur en dépend} other {# séances, textes ou imports ultérieurs en dépendent}}. Rien n’a changé ; retirez-les d’abord.',
    en: 'This import cannot be taken back: {count, plural, one {# screening, text or later import leans} other {# screenings, texts or later imports lean}} on it. Nothing has changed; remove those first.',
  },
  'refusal.alreadySetUp': {
    nl: 'Dit huis is al ingericht. Er is niets gewijzigd.',
    fr: 'Cette salle est déjà configurée. Rien n’a été modifié.',
    en: 'This house is already set up. Nothing was changed.',
  },
  'refusal.notComplete': {
    nl: 'Deze aankondiging kan nog niet goedgekeurd worden: {count, plural, one {er ontbreekt # veld} other {er ontbreken # velden}}. Ze staan in de lijst bovenaan.',
    fr: 'Cette annonce ne peut pas encore être approuvée : {count, plural, one {# champ manque} other {# champs manquent}}. Voyez la liste en haut.',
    en: 'This listing cannot be approved yet: {count, plural, one {# field is missing} other {# fields are missing}}. They are in the list at the top.',
  },
  'refusal.notLoggedIn': {
    nl: 'Niet aangemeld bij {channel}. Alles wacht veilig; meld u aan en het vertrekt vanzelf.',
    fr: 'Pas connecté à {channel}. Tout attend en sécurité ; connectez-vous et l’envoi reprendra.',
    en: 'Not logged in to {channel}. Everything waits safely; log in and it leaves by itself.',
  },
  'refusal.loginFailed': {
    nl: 'Aanmelden is niet gelukt ({reason}). Er is niets verstuurd; probeer het opnieuw.',
    fr: 'La connexion a échoué ({reason}). Rien n’a été envoyé ; réessayez.',
    en: 'Logging in did not work ({reason}). Nothing was sent; try again.',
  },
  'refusal.siteUnreachable': {
    nl: '{channel} is niet bereikbaar. Niets gaat verloren; probeer het later opnieuw.',
    fr: '{channel} est injoignable. Rien n’est perdu ; réessayez plus tard.',
    en: '{channel} cannot be reached. Nothing is lost; try again later.',
  },
  'refusal.imageKind': {
    nl: '“{fileName}” is geen PNG, JPEG of GIF. Bewaar het beeld in een van die vormen en voeg het opnieuw toe.',
    fr: '« {fileName} » n’est ni PNG, ni JPEG, ni GIF. Enregistrez l’image dans l’un de ces formats et ajoutez-la à nouveau.',
    en: '“{fileName}” is not a PNG, JPEG or GIF. Save the picture as one of those and add it again.',
  },
  'refusal.imageTooLarge': {
    nl: '“{fileName}” is groter dan {limitMb} MB. Maak het beeld kleiner en voeg het opnieuw toe.',
    fr: '« {fileName} » dépasse {limitMb} Mo. Réduisez l’image et ajoutez-la à nouveau.',
    en: '“{fileName}” is larger than {limitMb} MB. Make the picture smaller and add it again.',
  },
  'refusal.noPrinter': {
    nl: 'Hier is geen browser om een pdf te maken (Chromium, Chrome of Edge). Gebruik “Afdrukken” in het voorbeeld, of installeer er een.',
    fr: 'Aucun navigateur pour faire un PDF ici (Chromium, Chrome ou Edge). Utilisez « Imprimer » dans l’aperçu, ou installez-en un.',
    en: 'There is no browser here to make a PDF (Chromium, Chrome or Edge). Use “Print” in the preview, or install one.',
  },
  'refusal.outsideScenario': {
    nl: '{day} valt buiten het scenario “{name}” ({from} – {to}). Er is niets gewijzigd; verruim het scenario of werk in het echte programma.',
    fr: 'Le {day} est hors du scénario « {name} » ({from} – {to}). Rien n’a été modifié ; élargissez le scénario ou travaillez dans le programme réel.',
    en: '{day} lies outside the scenario “{name}” ({from} – {to}). Nothing was changed; widen the scenario, or work in the real programme.',
  },
  'refusal.scenarioHolds': {
    nl: '{count, plural, one {# wijziging} other {# wijzigingen}} van dit scenario {count, plural, one {valt} other {vallen}} buiten {from} – {to}. Er is niets gewijzigd; kies een langere periode of neem die eerst terug.',
    fr: '{count, plural, one {# modification} other {# modifications}} de ce scénario {count, plural, one {sort} other {sortent}} de la période {from} – {to}. Rien n’a été modifié ; choisissez une période plus longue ou reprenez-les d’abord.',
    en: '{count, plural, one {# change} other {# changes}} of this scenario {count, plural, one {lies} other {lie}} outside {from} – {to}. Nothing was changed; choose a longer period or take those back first.',
  },
  'refusal.promotionChanged': {
    nl: 'Het programma of het scenario is gewijzigd sinds dit overzicht. Er is niets overgenomen; bekijk het overzicht opnieuw.',
    fr: 'Le programme ou le scénario a changé depuis cet aperçu. Rien n’a été repris ; revoyez l’aperçu.',
    en: 'The programme or the scenario has changed since this overview. Nothing was promoted; look at it again.',
  },
  'refusal.recurrencesOverlap': {
    nl: 'Op {day} zouden twee regels van deze reeks tegelijk lopen. Er is niets gewijzigd; laat de ene eindigen voor de andere begint.',
    fr: 'Le {day}, deux règles de ce cycle se chevaucheraient. Rien n’a été modifié ; terminez l’une avant que l’autre commence.',
    en: 'On {day} two rules of this strand would run at once. Nothing was changed; let one end before the other begins.',
  },
  'refusal.recurrenceEndsFirst': {
    nl: 'Deze regel zou op {to} eindigen, voor hij op {from} begint. Er is niets gewijzigd; kies een latere laatste dag.',
    fr: 'Cette règle finirait le {to}, avant de commencer le {from}. Rien n’a été modifié ; choisissez un dernier jour plus tardif.',
    en: 'This rule would end on {to}, before it begins on {from}. Nothing was changed; choose a later last day.',
  },
  'refusal.notSenders': {
    nl: 'Dit is geen afzenderbestand van Affiche. Er is niets gewijzigd; kies een .json die u hier bewaard hebt.',
    fr: 'Ce n’est pas un fichier d’expéditeurs d’Affiche. Rien n’a été modifié ; choisissez un .json enregistré ici.',
    en: 'This is no file of senders from Affiche. Nothing was changed; choose a .json that was saved here.',
  },
  'refusal.readOnly': {
    nl: 'Dit bestand is elders al open; hier kunt u alleen lezen. Er is niets gewijzigd; neem over of sluit het andere venster.',
    fr: 'Ce fichier est déjà ouvert ailleurs ; ici, lecture seule. Rien n’a été modifié ; prenez la main ou fermez l’autre fenêtre.',
    en: 'This file is already open elsewhere; here you can only read. Nothing was changed; take over or close the other window.',
  },
  'refusal.beingUpdated': {
    nl: 'Een oudere Affiche werkt nog in dit bestand. Er is niets gewijzigd; sluit dat programma en open Affiche opnieuw.',
    fr: 'Une version plus ancienne d’Affiche travaille encore dans ce fichier. Rien n’a été modifié ; fermez ce programme et relancez Affiche.',
    en: 'An older Affiche still works in this file. Nothing was changed; close that program and open Affiche again.',
  },
} as const satisfies Words;
