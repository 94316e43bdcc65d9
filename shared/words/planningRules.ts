import type { Words } from './words.ts';

/** What a house holds to when it plans. */
export const planningRuleWords = {
  'settings.rules': { nl: 'Planningsregels', fr: 'Règles de planification', en: 'Planning rules' },
  'rules.kinds': { nl: 'Waarop u gewezen wordt', fr: 'Ce qui vous est signalé', en: 'What you are told of' },
  'rules.kinds.why': {
    nl: 'Hoe zwaar elk weegt in de planner. Wat uit staat wordt nergens gemeld; een tip telt niet mee bij de conflicten.',
    fr: 'Le poids de chacun dans le planning. Ce qui est désactivé n’est signalé nulle part ; une remarque ne compte pas comme conflit.',
    en: 'How much each weighs in the planner. What is off is told nowhere; a hint does not count as a conflict.',
  },
  'rules.weightOf': { nl: 'Gewicht van: {kind}', fr: 'Poids de : {kind}', en: 'Weight of: {kind}' },
  'rules.weight.off': { nl: 'uit', fr: 'non', en: 'off' },
  'rules.weight.hint': { nl: 'tip', fr: 'remarque', en: 'hint' },
  'rules.weight.warning': { nl: 'waarschuwing', fr: 'avertissement', en: 'warning' },
  'rules.weight.error': { nl: 'fout', fr: 'erreur', en: 'error' },
  'rules.kind.sameMinute': {
    nl: 'Twee zalen starten op dezelfde minuut',
    fr: 'Deux salles commencent à la même minute',
    en: 'Two rooms start at the same minute',
  },
  'rules.kind.sameFilmWithinHour': {
    nl: 'Dezelfde film kort na elkaar in twee zalen',
    fr: 'Le même film à peu d’écart dans deux salles',
    en: 'The same film shortly after in another room',
  },
  'rules.kind.outsideOpeningHours': {
    nl: 'Buiten de openingsuren',
    fr: 'En dehors des heures d’ouverture',
    en: 'Outside the opening hours',
  },
  'rules.kind.publicHoliday': {
    nl: 'Op een Belgische feestdag',
    fr: 'Un jour férié belge',
    en: 'On a Belgian public holiday',
  },
  'rules.kind.schoolHoliday': {
    nl: 'In de schoolvakantie',
    fr: 'Pendant les vacances scolaires',
    en: 'In the school holidays',
  },
  'rules.kind.ratingLateSlot': {
    nl: 'Film voor allen of vanaf 6 op een laat uur',
    fr: 'Film tout public ou dès 6 ans à une heure tardive',
    en: 'Film for all or from 6 at a late hour',
  },
  'rules.kind.ratingEarlySlot': {
    nl: 'Film vanaf 16 of 18 op een vroeg uur',
    fr: 'Film dès 16 ou 18 ans à une heure matinale',
    en: 'Film from 16 or 18 at an early hour',
  },
  'rules.kind.notClassified': {
    nl: 'Nieuwe film zonder Kijkwijzerleeftijd',
    fr: 'Nouveau film sans âge Cinecheck',
    en: 'New film without a Kijkwijzer age',
  },
  'rules.kind.keyMissing': {
    nl: 'Nog geen KDM kort voor de vertoning',
    fr: 'Pas encore de KDM peu avant la séance',
    en: 'No key yet shortly before the screening',
  },
  'rules.kind.optionUsed': {
    nl: 'Nog een optie, al aangekondigd of binnenkort',
    fr: 'Encore en option, déjà annoncé ou bientôt',
    en: 'Still an option, already announced or soon',
  },
  'rules.sameFilmGap': { nl: 'binnen (min)', fr: 'en deçà de (min)', en: 'within (min)' },
  'rules.childrenLatest': { nl: 'vanaf', fr: 'à partir de', en: 'from' },
  'rules.adultsEarliest': { nl: 'vóór', fr: 'avant', en: 'before' },
  'rules.optionLead': { nl: 'dagen vooraf', fr: 'jours avant', en: 'days before' },
  'rules.keyLead': { nl: 'uren vooraf', fr: 'heures avant', en: 'hours before' },
  'rules.community': { nl: 'Schoolvakanties van', fr: 'Vacances scolaires de', en: 'School holidays of' },
  'rules.community.flemish': {
    nl: 'de Vlaamse Gemeenschap',
    fr: 'la Communauté flamande',
    en: 'the Flemish Community',
  },
  'rules.community.french': {
    nl: 'de Franse Gemeenschap',
    fr: 'la Communauté française',
    en: 'the French Community',
  },
  'rules.community.german': {
    nl: 'de Duitstalige Gemeenschap',
    fr: 'la Communauté germanophone',
    en: 'the German-speaking Community',
  },
  'rules.community.none': { nl: 'geen', fr: 'aucune', en: 'none' },
  'rules.hours': { nl: 'Openingsuren', fr: 'Heures d’ouverture', en: 'Opening hours' },
  'rules.hours.why': {
    nl: 'Van het eerste begin tot het laatste einde van een programmadag; sluiten mag na middernacht.',
    fr: 'Du premier début à la dernière fin d’une journée de programme ; la fermeture peut être après minuit.',
    en: 'From the first start to the last end of a programme day; closing may be after midnight.',
  },
  'rules.hours.of': {
    nl: 'Openingsuren op {day}',
    fr: 'Heures d’ouverture le {day}',
    en: 'Opening hours on {day}',
  },
  'rules.hours.always': { nl: 'altijd', fr: 'toujours', en: 'always' },
  'rules.hours.closed': { nl: 'gesloten', fr: 'fermé', en: 'closed' },
  'rules.hours.between': { nl: 'van … tot …', fr: 'de … à …', en: 'from … to …' },
  'rules.hours.opens': { nl: '{day} open om', fr: '{day} ouvre à', en: '{day} opens at' },
  'rules.hours.closes': { nl: '{day} sluit om', fr: '{day} ferme à', en: '{day} closes at' },
  'rules.hours.everyDay': {
    nl: 'Neem {day} over voor elke dag',
    fr: 'Reprendre {day} pour chaque jour',
    en: 'Take {day} for every day',
  },
} as const satisfies Words;
