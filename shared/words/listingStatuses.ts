import type { Words } from './words.ts';

/** What our word and the site’s word on a listing mean; the words themselves stand in `listing.ts`. */
export const listingStatusWords = {
  'ours.draft.short': { nl: 'ontwerp', fr: 'brouillon', en: 'draft' },
  'ours.draft.why': {
    nl: 'Nog niet goedgekeurd; niets vertrekt.',
    fr: 'Pas encore approuvée ; rien ne part.',
    en: 'Not approved yet; nothing leaves.',
  },
  'ours.approved.short': { nl: 'goedgekeurd', fr: 'approuvée', en: 'approved' },
  'ours.approved.why': {
    nl: 'Goedgekeurd, nog niet verstuurd.',
    fr: 'Approuvée, pas encore envoyée.',
    en: 'Approved, not sent yet.',
  },
  'ours.changed.short': { nl: 'gewijzigd', fr: 'modifiée', en: 'changed' },
  'ours.changed.why': {
    nl: 'Gewijzigd sinds de goedkeuring; de site toont nog de oude versie.',
    fr: 'Modifiée depuis l’approbation ; le site montre encore l’ancienne version.',
    en: 'Changed since approval; the site still shows the old version.',
  },
  'ours.queued.short': { nl: 'onderweg', fr: 'en route', en: 'on its way' },
  'ours.queued.why': { nl: 'Wacht op verzending.', fr: 'En attente d’envoi.', en: 'Waits to be sent.' },
  'ours.published.short': { nl: 'gepubliceerd', fr: 'publiée', en: 'published' },
  'ours.published.why': {
    nl: 'De site heeft precies wat goedgekeurd is.',
    fr: 'Le site a exactement ce qui est approuvé.',
    en: 'The site has exactly what was approved.',
  },
  'ours.outOfDate.short': { nl: 'verouderd', fr: 'périmée', en: 'out of date' },
  'ours.outOfDate.why': {
    nl: 'De site toont iets anders dan hier staat.',
    fr: 'Le site montre autre chose qu’ici.',
    en: 'The site shows something else than stands here.',
  },
  'ours.blocked.short': { nl: 'vast', fr: 'bloquée', en: 'blocked' },
  'ours.blocked.why': {
    nl: 'De site weigerde; zie de reden hieronder.',
    fr: 'Le site a refusé ; voyez la raison ci-dessous.',
    en: 'The site refused; see the reason below.',
  },
  'theirs.draft.short': { nl: 'ontwerp', fr: 'brouillon', en: 'draft' },
  'theirs.draft.why': {
    nl: 'De site kent ze, maar toont ze niet.',
    fr: 'Le site la connaît mais ne la montre pas.',
    en: 'The site knows it but does not show it.',
  },
  'theirs.waiting.short': { nl: 'zichtbaar', fr: 'visible', en: 'visible' },
  'theirs.waiting.why': {
    nl: 'Bezoekers zien ze; een moderator kijkt ze nog na.',
    fr: 'Visible pour tous ; un modérateur doit encore la vérifier.',
    en: 'Visitors see it; a moderator has yet to check it.',
  },
  'theirs.approved.short': { nl: 'aanvaard', fr: 'acceptée', en: 'accepted' },
  'theirs.approved.why': {
    nl: 'Een moderator keurde ze goed.',
    fr: 'Approuvée par un modérateur.',
    en: 'A moderator approved it.',
  },
  'theirs.rejected.short': { nl: 'geweigerd', fr: 'refusée', en: 'rejected' },
  'theirs.rejected.why': {
    nl: 'Een moderator wees ze af.',
    fr: 'Refusée par un modérateur.',
    en: 'A moderator rejected it.',
  },
  'theirs.deleted.short': { nl: 'weg', fr: 'retirée', en: 'gone' },
  'theirs.deleted.why': {
    nl: 'Ze staat niet meer op de site.',
    fr: 'Elle n’est plus sur le site.',
    en: 'It is no longer on the site.',
  },
} as const satisfies Words;
