import type { Words } from './words.ts';

/** Two films made one by hand, and parted again. */
export const mergingWords = {
  'merging.title': { nl: 'Samenvoegen', fr: 'Fusionner', en: 'Merge' },
  'merging.add': {
    nl: 'Voeg een andere film hiermee samen…',
    fr: 'Fusionner un autre film avec celui-ci…',
    en: 'Merge another film into this one…',
  },
  'merging.search': {
    nl: 'Welke film is dezelfde?',
    fr: 'Quel film est le même ?',
    en: 'Which film is the same?',
  },
  'merging.why': {
    nl: 'Versies, boekingen, vertoningen, teksten en beelden van de andere komen bij deze film; wat hier staat, blijft. U kunt ze later weer losmaken.',
    fr: 'Versions, locations, séances, textes et images de l’autre rejoignent ce film ; ce qui est ici reste. Vous pourrez les séparer plus tard.',
    en: 'Versions, bookings, screenings, texts and images of the other join this film; what stands here stays. You can part them again later.',
  },
  'merging.none': {
    nl: 'Geen andere film gevonden.',
    fr: 'Aucun autre film trouvé.',
    en: 'No other film found.',
  },
  'merging.mergeInto': {
    nl: 'Voeg {other} samen met {film}',
    fr: 'Fusionner {other} avec {film}',
    en: 'Merge {other} into {film}',
  },
  'merging.merged': { nl: 'Samengevoegd', fr: 'Fusionnés', en: 'Merged' },
  'merging.part': { nl: 'Maak {other} weer los', fr: 'Séparer {other}', en: 'Part {other} again' },
  'merging.partShort': { nl: 'Maak weer los', fr: 'Séparer', en: 'Part again' },
  'merging.duplicates': {
    nl: '{count, plural, one {# mogelijk dubbel} other {# mogelijk dubbel}}',
    fr: '{count, plural, one {# doublon possible} other {# doublons possibles}}',
    en: '{count, plural, one {# possible duplicate} other {# possible duplicates}}',
  },
  'merging.duplicatesWhy': {
    nl: 'Zelfde titel of nummer, en niets dat het tegenspreekt. Kies welke blijft, of zeg dat het er twee zijn.',
    fr: 'Même titre ou identifiant, et rien ne s’y oppose. Choisissez lequel reste, ou dites qu’il y en a deux.',
    en: 'The same title or id, and nothing that speaks against it. Choose which one stays, or say that they are two.',
  },
  'merging.keep': { nl: 'Houd {film}', fr: 'Garder {film}', en: 'Keep {film}' },
  'merging.apart': { nl: 'Niet dezelfde', fr: 'Pas le même', en: 'Not the same' },
  'merging.apartNamed': {
    nl: 'Niet dezelfde: {film} en {other}',
    fr: 'Pas le même : {film} et {other}',
    en: 'Not the same: {film} and {other}',
  },
  'merging.done': { nl: 'Geen dubbele films meer.', fr: 'Plus de doublons.', en: 'No duplicates left.' },
} as const satisfies Words;
