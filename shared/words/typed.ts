import type { Words } from './words.ts';

/** What is said under a field that cannot be read. */
export const typedWords = {
  'typed.datePlaceholder': { nl: '14/10 of 14 okt', fr: '14/10 ou 14 oct', en: '14/10 or 14 Oct' },
  'typed.notADate': {
    nl: '“{typed}” is geen datum. Typ bijvoorbeeld 14/10/2026 of 14 okt.',
    fr: '« {typed} » n’est pas une date. Tapez par exemple 14/10/2026 ou 14 oct.',
    en: '“{typed}” is not a date. Type for example 14/10/2026 or 14 Oct.',
  },
  'typed.notAMoment': {
    nl: '“{part}” is geen dag met een uur. Typ bijvoorbeeld 5/11 20u00.',
    fr: '« {part} » n’est pas un jour avec une heure. Tapez par exemple 5/11 20h00.',
    en: '“{part}” is not a day with an hour. Type for example 5/11 20:00.',
  },
  'typed.notANumber': {
    nl: 'Typ een geheel getal van {min} tot {max}.',
    fr: 'Tapez un nombre entier de {min} à {max}.',
    en: 'Type a whole number from {min} to {max}.',
  },
  'typed.notMoney': {
    nl: '“{typed}” is geen bedrag. Typ bijvoorbeeld 150 of 9,50.',
    fr: '« {typed} » n’est pas un montant. Tapez par exemple 150 ou 9,50.',
    en: '“{typed}” is not an amount. Type for example 150 or 9.50.',
  },
  'typed.notShares': {
    nl: '“{typed}” is geen aandeel per week. Typ bijvoorbeeld 50/45/40.',
    fr: '« {typed} » n’est pas un partage par semaine. Tapez par exemple 50/45/40.',
    en: '“{typed}” is not a share by week. Type for example 50/45/40.',
  },
  'typed.unknownPart': {
    nl: '“{part}” ken ik niet. Typ namen of codes met komma’s ertussen.',
    fr: '« {part} » est inconnu. Tapez des noms ou des codes séparés par des virgules.',
    en: '“{part}” is not known. Type names or codes with commas between.',
  },
  'link.open': { nl: 'Open {url}', fr: 'Ouvrir {url}', en: 'Open {url}' },
  'language.spoken': { nl: '{languages} gesproken', fr: 'parlé : {languages}', en: 'spoken: {languages}' },
  'language.subtitled': {
    nl: '{languages} ondertiteld',
    fr: 'sous-titres : {languages}',
    en: 'subtitles: {languages}',
  },
  'language.subs': { nl: 'ot.', fr: 'st.', en: 'sub.' },
} as const satisfies Words;
