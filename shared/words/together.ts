import type { Words } from './words.ts';

/** Several screenings worked on together, and locked days. */
export const togetherWords = {
  'together.titles': {
    nl: '{title} en {count, plural, one {# andere} other {# andere}}',
    fr: '{title} et {count, plural, one {# autre} other {# autres}}',
    en: '{title} and {count, plural, one {# other} other {# others}}',
  },
  'together.title': {
    nl: '{count, plural, one {# vertoning} other {# vertoningen}}',
    fr: '{count, plural, one {# séance} other {# séances}}',
    en: '{count, plural, one {# screening} other {# screenings}}',
  },
  'together.list': { nl: 'Gekozen vertoningen', fr: 'Séances choisies', en: 'Chosen screenings' },
  'together.leaveOut': {
    nl: 'Laat {film} van {when} weg',
    fr: 'Retirer {film} du {when}',
    en: 'Leave out {film} of {when}',
  },
  'together.shift': { nl: 'Verschuif', fr: 'Décaler', en: 'Shift' },
  'together.shiftBy': {
    nl: 'Dagen en minuten',
    fr: 'Jours et minutes',
    en: 'Days and minutes',
  },
  'together.days': { nl: 'Dagen', fr: 'Jours', en: 'Days' },
  'together.minutes': { nl: 'Minuten', fr: 'Minutes', en: 'Minutes' },
  'together.room': { nl: 'Naar zaal', fr: 'Vers la salle', en: 'To room' },
  'together.mixed': { nl: 'verschillend', fr: 'différents', en: 'mixed' },
  'together.addBadges': { nl: 'Kenmerken toevoegen', fr: 'Ajouter des mentions', en: 'Add badges' },
  'together.removeBadges': { nl: 'Kenmerken weghalen', fr: 'Retirer des mentions', en: 'Remove badges' },
  'together.price': { nl: 'Prijs', fr: 'Prix', en: 'Price' },
  'together.reason': {
    nl: 'Reden voor het publiek ({language})',
    fr: 'Raison pour le public ({language})',
    en: 'Reason for the public ({language})',
  },
  'together.conflicts': {
    nl: '{count, plural, =0 {geen conflicten} one {# conflict} other {# conflicten}}',
    fr: '{count, plural, =0 {aucun conflit} one {# conflit} other {# conflits}}',
    en: '{count, plural, =0 {no conflicts} one {# conflict} other {# conflicts}}',
  },
  'together.locked': { nl: 'Vergrendeld', fr: 'Verrouillé', en: 'Locked' },
  'together.lock': { nl: '{day} vergrendelen', fr: 'Verrouiller le {day}', en: 'Lock {day}' },
  'together.unlock': { nl: '{day} ontgrendelen', fr: 'Déverrouiller le {day}', en: 'Unlock {day}' },
  'together.lockedInReal': {
    nl: '{day} is vergrendeld in het echte programma',
    fr: '{day} est verrouillé dans le programme réel',
    en: '{day} is locked in the real programme',
  },
  'together.closed': { nl: 'gesloten', fr: 'fermée', en: 'closed' },
  'together.closedBecause': { nl: 'gesloten: {reason}', fr: 'fermée : {reason}', en: 'closed: {reason}' },
  'together.clockForward': { nl: 'Klok vooruit', fr: 'Heure d’été', en: 'Clocks go forward' },
  'together.clockBack': { nl: 'Klok terug', fr: 'Heure d’hiver', en: 'Clocks go back' },
  'together.clockSkipped': {
    nl: 'Klok vooruit: {from}–{to} valt weg',
    fr: 'Heure d’été : {from}–{to} n’existe pas',
    en: 'Clocks go forward: no {from}–{to}',
  },
  'together.clockRepeated': {
    nl: 'Klok terug: {from}–{to} komt twee keer',
    fr: 'Heure d’hiver : {from}–{to} deux fois',
    en: 'Clocks go back: {from}–{to} comes twice',
  },
  'together.stretch': {
    nl: 'Verleng {film} met een nagesprek (Alt: op de minuut)',
    fr: 'Prolonger {film} par une rencontre (Alt : à la minute)',
    en: 'Stretch {film} with a Q&A (Alt: to the minute)',
  },
  'together.stretched': {
    nl: 'nagesprek {minutes} min',
    fr: 'rencontre {minutes} min',
    en: 'Q&A {minutes} min',
  },
} as const satisfies Words;
