import type { Words } from './words.ts';

/** Names of holidays: `holiday.<code>` for a public one, `schoolHoliday.<code>` for one of the schools. */
export const holidayWords = {
  'holiday.newYear': { nl: 'Nieuwjaar', fr: 'Nouvel An', en: 'New Year’s Day' },
  'holiday.easterMonday': { nl: 'Paasmaandag', fr: 'Lundi de Pâques', en: 'Easter Monday' },
  'holiday.labourDay': { nl: 'Dag van de Arbeid', fr: 'Fête du Travail', en: 'Labour Day' },
  'holiday.ascension': { nl: 'Hemelvaart', fr: 'Ascension', en: 'Ascension Day' },
  'holiday.whitMonday': { nl: 'Pinkstermaandag', fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  'holiday.nationalDay': { nl: 'Nationale feestdag', fr: 'Fête nationale', en: 'National Day' },
  'holiday.assumption': { nl: 'O.L.V.-Hemelvaart', fr: 'Assomption', en: 'Assumption' },
  'holiday.allSaints': { nl: 'Allerheiligen', fr: 'Toussaint', en: 'All Saints’ Day' },
  'holiday.armistice': { nl: 'Wapenstilstand', fr: 'Armistice', en: 'Armistice Day' },
  'holiday.christmasDay': { nl: 'Kerstmis', fr: 'Noël', en: 'Christmas Day' },
  'schoolHoliday.autumn': { nl: 'Herfstvakantie', fr: 'Vacances d’automne', en: 'Autumn holidays' },
  'schoolHoliday.christmas': { nl: 'Kerstvakantie', fr: 'Vacances d’hiver', en: 'Christmas holidays' },
  'schoolHoliday.carnival': { nl: 'Krokusvakantie', fr: 'Vacances de détente', en: 'Carnival holidays' },
  'schoolHoliday.easter': { nl: 'Paasvakantie', fr: 'Vacances de Pâques', en: 'Easter holidays' },
  'schoolHoliday.spring': { nl: 'Lentevakantie', fr: 'Vacances de printemps', en: 'Spring holidays' },
  'schoolHoliday.summer': { nl: 'Zomervakantie', fr: 'Vacances d’été', en: 'Summer holidays' },
  'schoolHoliday.knownUntil': {
    nl: 'Schoolvakanties zijn bekend tot en met {day}.',
    fr: 'Les vacances scolaires sont connues jusqu’au {day} inclus.',
    en: 'School holidays are known up to and including {day}.',
  },
} as const satisfies Words;
