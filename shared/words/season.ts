import type { Words } from './words.ts';

/** The season view. */
export const seasonWords = {
  'planner.view.season': { nl: 'Seizoen', fr: 'Saison', en: 'Season' },
  'planner.previousSeason': { nl: 'Vorig seizoen', fr: 'Saison précédente', en: 'Previous season' },
  'planner.nextSeason': { nl: 'Volgend seizoen', fr: 'Saison suivante', en: 'Next season' },
  'season.grid': { nl: 'Seizoensrooster', fr: 'Grille de la saison', en: 'Season grid' },
  'season.name': { nl: 'Seizoen {years}', fr: 'Saison {years}', en: 'Season {years}' },
  'season.total': { nl: 'Totaal', fr: 'Total', en: 'Total' },
  'season.week': { nl: 'Week', fr: 'Semaine', en: 'Week' },
  'season.day': {
    nl: '{day}: {count, plural, =0 {geen vertoningen} one {# vertoning} other {# vertoningen}}',
    fr: '{day} : {count, plural, =0 {aucune séance} one {# séance} other {# séances}}',
    en: '{day}: {count, plural, =0 {no screenings} one {# screening} other {# screenings}}',
  },
  'season.openWeek': {
    nl: 'Open de week {span}, {count, plural, =0 {geen vertoningen} one {# vertoning} other {# vertoningen}}{conflicts, plural, =0 {} one {, # conflict} other {, # conflicten}}',
    fr: 'Ouvrir la semaine {span}, {count, plural, =0 {aucune séance} one {# séance} other {# séances}}{conflicts, plural, =0 {} one {, # conflit} other {, # conflits}}',
    en: 'Open the week {span}, {count, plural, =0 {no screenings} one {# screening} other {# screenings}}{conflicts, plural, =0 {} one {, # conflict} other {, # conflicts}}',
  },
  'season.monthCount': {
    nl: '{count, plural, =0 {niets} one {# vertoning} other {# vertoningen}}',
    fr: '{count, plural, =0 {rien} one {# séance} other {# séances}}',
    en: '{count, plural, =0 {nothing} one {# screening} other {# screenings}}',
  },
  'season.gapDay': {
    nl: 'niets, terwijl deze weekdag anders speelt',
    fr: 'rien, alors que ce jour joue d’habitude',
    en: 'nothing, though this weekday usually plays',
  },
  'season.gapRooms': { nl: 'avond vrij: {rooms}', fr: 'soirée libre : {rooms}', en: 'evening free: {rooms}' },
  'season.legend': { nl: 'Legende', fr: 'Légende', en: 'Legend' },
  'season.legend.school': { nl: 'schoolvakantie', fr: 'vacances scolaires', en: 'school holidays' },
  'season.legend.public': { nl: 'feestdag', fr: 'jour férié', en: 'public holiday' },
  'season.legend.gap': { nl: 'gat', fr: 'trou', en: 'gap' },
  'keys.seasonWalk': {
    nl: 'Naar een andere dag of week',
    fr: 'Vers un autre jour ou une autre semaine',
    en: 'To another day or week',
  },
  'keys.seasonWeekEnds': {
    nl: 'Eerste en laatste dag van de week',
    fr: 'Premier et dernier jour de la semaine',
    en: 'First and last day of the week',
  },
  'keys.seasonEnds': {
    nl: 'Eerste en laatste week van het seizoen',
    fr: 'Première et dernière semaine de la saison',
    en: 'First and last week of the season',
  },
  'keys.seasonOpen': {
    nl: 'Open de dag, of de week vanaf haar begin',
    fr: 'Ouvrir le jour, ou la semaine depuis son début',
    en: 'Open the day, or the week from its head',
  },
  'season.emptySlots': {
    nl: 'nog leeg: {strands}',
    fr: 'encore libre : {strands}',
    en: 'still empty: {strands}',
  },
  'season.empty': {
    nl: 'Nog niets in dit seizoen. Open een week met Enter en plaats er boekingen.',
    fr: 'Rien encore dans cette saison. Ouvrez une semaine avec Entrée et placez-y des locations.',
    en: 'Nothing yet in this season. Open a week with Enter and place bookings there.',
  },
} as const satisfies Words;
