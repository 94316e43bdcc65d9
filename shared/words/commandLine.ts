import type { Words } from './words.ts';

/** Refusals only the command line gives. */
export const commandLineWords = {
  'commandLine.fileNotThere': {
    nl: '“{file}” is er niet of kan niet gelezen worden.',
    fr: '« {file} » est introuvable ou illisible.',
    en: '“{file}” is not there or cannot be read.',
  },
  'commandLine.sheetNotThere': {
    nl: 'In “{file}” is er geen blad “{sheet}”. Er zijn: {sheets}.',
    fr: '« {file} » n’a pas de feuille « {sheet} ». Il y a : {sheets}.',
    en: '“{file}” has no sheet “{sheet}”. There are: {sheets}.',
  },
  'commandLine.noHouse': {
    nl: 'In {folder} staat nog geen huis. Start Affiche een eerste keer, of maak het voorbeeldseizoen met “sample”.',
    fr: 'Il n’y a pas encore de maison dans {folder}. Lancez Affiche une première fois, ou créez la saison d’exemple avec « sample ».',
    en: 'There is no house in {folder} yet. Start Affiche a first time, or make the sample season with “sample”.',
  },
  'commandLine.cannotWrite': {
    nl: '{file} kan niet geschreven worden ({reason}).',
    fr: 'Impossible d’écrire {file} ({reason}).',
    en: '{file} cannot be written ({reason}).',
  },
  'commandLine.notSound': {
    nl: '{count, plural, one {# probleem} other {# problemen}} in {file}. Herstel een reservekopie of vraag hulp.',
    fr: '{count, plural, one {# problème} other {# problèmes}} dans {file}. Restaurez une sauvegarde ou demandez de l’aide.',
    en: '{count, plural, one {# problem} other {# problems}} in {file}. Restore a backup or ask for help.',
  },
  'commandLine.notSent': {
    nl: '{count, plural, one {# aankondiging is} other {# aankondigingen zijn}} niet vertrokken; ze wachten veilig.',
    fr: '{count, plural, one {# annonce n’est pas partie} other {# annonces ne sont pas parties}} ; rien n’est perdu.',
    en: '{count, plural, one {# listing has} other {# listings have}} not left; they wait safely.',
  },
} as const satisfies Words;
