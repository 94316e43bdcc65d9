import type { Words } from './words.ts';

/** Keys (KDMs): what they open, when, and for which room. */
export const keyWords = {
  'keysOf.title': { nl: 'Sleutels (KDM)', fr: 'KDM', en: 'Keys (KDM)' },
  'keysOf.none': {
    nl: 'Nog geen sleutels. Sleep KDM-bestanden of een ZIP hierheen.',
    fr: 'Pas encore de KDM. Glissez ici des fichiers KDM ou un ZIP.',
    en: 'No keys yet. Drop KDM files or a ZIP here.',
  },
  'keysOf.add': { nl: 'KDM-bestanden kiezen…', fr: 'Choisir des fichiers KDM…', en: 'Choose KDM files…' },
  'keysOf.window': { nl: '{from} – {to}', fr: '{from} – {to}', en: '{from} – {to}' },
  'keysOf.room': { nl: 'Zaal van deze sleutel', fr: 'Salle de ce KDM', en: 'Room of this key' },
  'keysOf.noRoom': { nl: 'welke zaal?', fr: 'quelle salle ?', en: 'which room?' },
  'keysOf.covers': {
    nl: '{covered, plural, =0 {dekt nog geen vertoning} one {dekt # vertoning} other {dekt # vertoningen}}',
    fr: '{covered, plural, =0 {ne couvre encore aucune séance} one {couvre # séance} other {couvre # séances}}',
    en: '{covered, plural, =0 {covers no screening yet} one {covers # screening} other {covers # screenings}}',
  },
  'keysOf.misses': {
    nl: '{uncovered, plural, one {# niet} other {# niet}}',
    fr: '{uncovered, plural, one {# non couverte} other {# non couvertes}}',
    en: '{uncovered, plural, one {# not} other {# not}}',
  },
  'keysOf.remove': { nl: 'Verwijder sleutel {name}', fr: 'Supprimer le KDM {name}', en: 'Remove key {name}' },
  'keysOf.added': {
    nl: '{added, plural, =0 {Geen nieuwe sleutels} one {# sleutel bewaard} other {# sleutels bewaard}}{known, plural, =0 {} one {; # was er al} other {; # waren er al}}.',
    fr: '{added, plural, =0 {Aucun nouveau KDM} one {# KDM conservé} other {# KDM conservés}}{known, plural, =0 {} one { ; # déjà là} other { ; # déjà là}}.',
    en: '{added, plural, =0 {No new keys} one {# key kept} other {# keys kept}}{known, plural, =0 {} one {; # was here already} other {; # were here already}}.',
  },
  'keysOf.unread.noKey': {
    nl: '“{fileName}” is geen KDM. De andere zijn gelezen; vraag de verdeler om het juiste bestand.',
    fr: '« {fileName} » n’est pas un KDM. Les autres sont lus ; demandez le bon fichier au distributeur.',
    en: '“{fileName}” is no KDM. The others were read; ask the distributor for the right file.',
  },
  'keysOf.unread.noWindow': {
    nl: '“{fileName}” zegt niet van wanneer tot wanneer het opent. Vraag de verdeler om een nieuwe sleutel.',
    fr: '« {fileName} » n’indique pas sa période de validité. Demandez un nouveau KDM au distributeur.',
    en: '“{fileName}” does not say from when to when it opens. Ask the distributor for a new key.',
  },
  'keysOf.unread.broken': {
    nl: '“{fileName}” is beschadigd. Er is niets gewijzigd; vraag de afzender om het opnieuw te sturen.',
    fr: '« {fileName} » est endommagé. Rien n’a été modifié ; demandez un nouvel envoi.',
    en: '“{fileName}” is damaged. Nothing was changed; ask the sender to send it again.',
  },
  'keysOf.unread.tooLarge': {
    nl: '“{fileName}” is te groot voor een sleutel. Er is niets gewijzigd; kies de KDM-bestanden zelf.',
    fr: '« {fileName} » est trop grand pour un KDM. Rien n’a été modifié ; choisissez les KDM eux-mêmes.',
    en: '“{fileName}” is too large for a key. Nothing was changed; choose the KDM files themselves.',
  },
} as const satisfies Words;
