import type { Words } from './words.ts';

/** What our word and the site’s word on a listing mean; the words themselves stand in `listing.ts`. */
export const listingStatusWords = {
  'ours.draft.why': {
    nl: 'Nog niet goedgekeurd; niets vertrekt.',
    fr: 'Pas encore approuvée ; rien ne part.',
    en: 'Not approved yet; nothing leaves.',
  },
  'ours.approved.why': {
    nl: 'Goedgekeurd, nog niet verstuurd.',
    fr: 'Approuvée, pas encore envoyée.',
    en: 'Approved, not sent yet.',
  },
  'ours.changed.why': {
    nl: 'Gewijzigd sinds de goedkeuring; de site toont nog de oude versie.',
    fr: 'Modifiée depuis l’approbation ; le site montre encore l’ancienne version.',
    en: 'Changed since approval; the site still shows the old version.',
  },
  'ours.queued.why': { nl: 'Wacht op verzending.', fr: 'En attente d’envoi.', en: 'Waits to be sent.' },
  'ours.published.why': {
    nl: 'De site heeft precies wat goedgekeurd is.',
    fr: 'Le site a exactement ce qui est approuvé.',
    en: 'The site has exactly what was approved.',
  },
  'ours.outOfDate.why': {
    nl: 'De site toont iets anders dan hier staat.',
    fr: 'Le site montre autre chose qu’ici.',
    en: 'The site shows something else than stands here.',
  },
  'ours.blocked.why': {
    nl: 'De site weigerde; zie de reden hieronder.',
    fr: 'Le site a refusé ; voyez la raison ci-dessous.',
    en: 'The site refused; see the reason below.',
  },
  'theirs.draft.why': {
    nl: 'De site kent ze, maar toont ze niet.',
    fr: 'Le site la connaît mais ne la montre pas.',
    en: 'The site knows it but does not show it.',
  },
  'theirs.waiting.why': {
    nl: 'Wacht op een moderator.',
    fr: 'En attente d’un modérateur.',
    en: 'Waits for a moderator.',
  },
  'theirs.approved.why': {
    nl: 'Een moderator keurde ze goed.',
    fr: 'Approuvée par un modérateur.',
    en: 'A moderator approved it.',
  },
  'theirs.rejected.why': {
    nl: 'Een moderator wees ze af.',
    fr: 'Refusée par un modérateur.',
    en: 'A moderator rejected it.',
  },
  'theirs.deleted.why': {
    nl: 'Ze staat niet meer op de site.',
    fr: 'Elle n’est plus sur le site.',
    en: 'It is no longer on the site.',
  },
} as const satisfies Words;
