import type { Words } from './words.ts';

/** Sentences of the senders whose lists are known, and of what else the import takes and gives. */
export const senderWords = {
  'senders.open': { nl: 'Afzenders…', fr: 'Expéditeurs…', en: 'Senders…' },
  'senders.title': { nl: 'Afzenders', fr: 'Expéditeurs', en: 'Senders' },
  'senders.close': { nl: 'Sluit afzenders', fr: 'Fermer les expéditeurs', en: 'Close senders' },
  'senders.none': {
    nl: 'Nog geen afzender bekend. Van elke lijst die u overneemt, wordt onthouden hoe ze gelezen werd.',
    fr: 'Aucun expéditeur connu. De chaque liste reprise, Affiche retient comment elle a été lue.',
    en: 'No sender known yet. Of every list you take over, how it was read is remembered.',
  },
  'senders.failed': {
    nl: 'De afzenders konden niet gelezen worden. Er is niets gewijzigd; probeer het opnieuw.',
    fr: 'Les expéditeurs n’ont pas pu être lus. Rien n’a été modifié ; réessayez.',
    en: 'The senders could not be read. Nothing was changed; try again.',
  },
  'senders.facts': {
    nl: '{imports, plural, =0 {nog niet gebruikt} one {# import} other {# imports}}{when, select, none {} other {, laatst {when}}}',
    fr: '{imports, plural, =0 {pas encore utilisé} one {# import} other {# imports}}{when, select, none {} other {, le dernier {when}}}',
    en: '{imports, plural, =0 {not used yet} one {# import} other {# imports}}{when, select, none {} other {, last {when}}}',
  },
  'senders.name': { nl: 'Naam', fr: 'Nom', en: 'Name' },
  'senders.columns': { nl: 'Kolommen', fr: 'Colonnes', en: 'Columns' },
  'senders.columns.none': {
    nl: 'Geen kolom onthouden: de volgende lijst wordt geraden.',
    fr: 'Aucune colonne retenue : la prochaine liste sera devinée.',
    en: 'No column remembered: the next list is guessed.',
  },
  'senders.column': {
    nl: 'Betekenis van {header} bij {name}',
    fr: 'Sens de {header} chez {name}',
    en: 'Meaning of {header} for {name}',
  },
  'senders.column.letter': { nl: 'kolom {letter}', fr: 'colonne {letter}', en: 'column {letter}' },
  'senders.column.forget': {
    nl: 'Vergeet {header}: raad de volgende keer opnieuw',
    fr: 'Oublier {header} : deviner la prochaine fois',
    en: 'Forget {header}: guess it anew next time',
  },
  'senders.column.guessed': { nl: 'niet onthouden', fr: 'non retenue', en: 'not remembered' },
  'senders.export': {
    nl: 'Bewaar als bestand: {name}',
    fr: 'Enregistrer : {name}',
    en: 'Save as file: {name}',
  },
  'senders.exportOne': { nl: 'Bewaar als bestand', fr: 'Enregistrer', en: 'Save as file' },
  'senders.exportAll': { nl: 'Bewaar alle', fr: 'Tout enregistrer', en: 'Save all' },
  'senders.import': { nl: 'Lees een bestand…', fr: 'Lire un fichier…', en: 'Read a file…' },
  'senders.remove': { nl: 'Vergeet', fr: 'Oublier', en: 'Forget' },
  'senders.removeNamed': { nl: 'Vergeet {name}', fr: 'Oublier {name}', en: 'Forget {name}' },
  'senders.removed': {
    nl: '{name} is vergeten. De imports blijven; ongedaan maken kan.',
    fr: '{name} est oublié. Les imports restent ; cela s’annule.',
    en: '{name} is forgotten. Its imports stay; this can be undone.',
  },
  'senders.file': { nl: 'affiche-afzenders', fr: 'affiche-expediteurs', en: 'affiche-senders' },
  'senders.clash': {
    nl: 'Dezelfde lijst is hier al bekend als “{here}”. Welke blijft?',
    fr: 'La même liste est déjà connue ici : « {here} ». Laquelle garder ?',
    en: 'The same list is known here already as “{here}”. Which one stays?',
  },
  'senders.clash.here': {
    nl: 'Houd {name} van hier',
    fr: 'Garder {name} d’ici',
    en: 'Keep {name} from here',
  },
  'senders.clash.file': {
    nl: 'Neem {name} uit het bestand',
    fr: 'Prendre {name} du fichier',
    en: 'Take {name} from the file',
  },
  'senders.clash.done': { nl: 'Neem over', fr: 'Reprendre', en: 'Take in' },
  'senders.clash.stop': { nl: 'Laat zo', fr: 'Laisser', en: 'Leave it' },
  'senders.clashes': {
    nl: '{count, plural, one {# afzender staat} other {# afzenders staan}} hier al anders',
    fr: '{count, plural, one {# expéditeur existe} other {# expéditeurs existent}} déjà autrement ici',
    en: '{count, plural, one {# sender is} other {# senders are}} known here otherwise',
  },
  'senders.taken': {
    nl: '{added} nieuw, {replaced} vervangen, {kept} gebleven.',
    fr: '{added} nouveaux, {replaced} remplacés, {kept} inchangés.',
    en: '{added} new, {replaced} replaced, {kept} left as they were.',
  },
  'senders.readAs': { nl: 'gelezen als {name}', fr: 'lu comme {name}', en: 'read as {name}' },
  'import.chips': {
    nl: 'Niet in deze lijst: sleep op een kolom',
    fr: 'Absents de cette liste : glissez sur une colonne',
    en: 'Not in this list: drag onto a column',
  },
  'import.chips.hint': {
    nl: 'Sleep {field} op de kolom waar het staat, of kies in het menu boven die kolom',
    fr: 'Glissez {field} sur sa colonne, ou choisissez dans le menu au-dessus d’elle',
    en: 'Drag {field} onto its column, or choose it in the menu above that column',
  },
  'import.head.drag': {
    nl: 'Sleep op een andere kolom om van betekenis te wisselen',
    fr: 'Glissez sur une autre colonne pour échanger leur sens',
    en: 'Drag onto another column to swap their meanings',
  },
  'import.past.open': {
    nl: 'Wat deed {name} van {when}?',
    fr: 'Qu’a fait {name} du {when} ?',
    en: 'What did {name} of {when} do?',
  },
  'import.past.films': { nl: 'nieuwe films', fr: 'nouveaux films', en: 'new films' },
  'import.past.bookings': { nl: 'nieuwe boekingen', fr: 'nouvelles locations', en: 'new bookings' },
  'import.past.screenings': { nl: 'nieuwe vertoningen', fr: 'nouvelles séances', en: 'new screenings' },
  'import.past.changes': { nl: 'gewijzigde velden', fr: 'champs modifiés', en: 'changed fields' },
  'import.past.rows': { nl: 'Rijen', fr: 'Lignes', en: 'Rows' },
  'import.past.sheet': { nl: 'blad {sheet}', fr: 'feuille {sheet}', en: 'sheet {sheet}' },
} as const satisfies Words;
