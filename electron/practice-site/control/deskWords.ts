import type { WorkflowStatus } from '../../../shared/listing/event.ts';
import type { Lang } from '../../../shared/words/words.ts';
import type { Fault } from '../faults.ts';

type DeskWords = {
  readonly title: string;
  readonly lead: string;
  readonly door: string;
  readonly doorLead: string;
  readonly noDoor: string;
  readonly token: string;
  readonly enter: string;
  readonly wrongToken: string;
  readonly events: string;
  readonly noEvents: string;
  readonly event: string;
  readonly sender: string;
  readonly status: string;
  readonly deeds: string;
  readonly approve: string;
  readonly reject: string;
  readonly rename: string;
  readonly newTitle: string;
  readonly faults: string;
  readonly faultsLead: string;
  readonly fault: string;
  readonly call: string;
  readonly anyCall: string;
  readonly addFault: string;
  readonly waiting: (count: number) => string;
  readonly clearFaults: string;
  readonly reset: string;
  readonly resetLead: string;
  readonly resetDo: string;
  readonly statuses: Readonly<Record<WorkflowStatus, string>>;
  readonly kinds: Readonly<Record<Fault['kind'], string>>;
};

export const deskWords: Readonly<Record<Lang, DeskWords>> = {
  nl: {
    title: 'De redactie van de oefensite',
    lead: 'Wat op een echte agendasite anderen doen, doe je hier zelf: goedkeuren, afwijzen, iets wijzigen, of het even laten misgaan.',
    door: 'Toegang tot de redactie',
    doorLead: 'Geef de bedieningscode die het programma bij het starten gaf.',
    noDoor: 'Deze oefensite is gestart zonder bedieningscode; de redactie is gesloten.',
    token: 'Bedieningscode',
    enter: 'Ga binnen',
    wrongToken: 'Die code klopt niet.',
    events: 'Aankondigingen',
    noEvents: 'Er is nog niets ingestuurd.',
    event: 'Aankondiging',
    sender: 'Ingestuurd door',
    status: 'Status',
    deeds: 'Redactie',
    approve: 'Keur goed',
    reject: 'Wijs af',
    rename: 'Wijzig titel',
    newTitle: 'Nieuwe titel',
    faults: 'Laat iets misgaan',
    faultsLead: 'De storing treft één volgende oproep en is dan voorbij.',
    fault: 'Storing',
    call: 'Bij',
    anyCall: 'de eerstvolgende oproep',
    addFault: 'Zet klaar',
    waiting: (count) => (count === 1 ? '1 storing staat klaar.' : `${count} storingen staan klaar.`),
    clearFaults: 'Haal storingen weg',
    reset: 'Opnieuw beginnen',
    resetLead: 'Verwijdert alle aankondigingen en foto’s van de oefensite. De plaatsen blijven.',
    resetDo: 'Maak de oefensite leeg',
    statuses: {
      DRAFT: 'ontwerp',
      READY_FOR_VALIDATION: 'online, wacht op redactie',
      APPROVED: 'goedgekeurd',
      REJECTED: 'afgewezen',
      DELETED: 'verwijderd',
    },
    kinds: {
      slow: 'traag antwoord',
      down: 'site onbereikbaar',
      answerLostAfterCommit: 'gelukt, maar het antwoord gaat verloren',
      '401': '401 niet aangemeld',
      '403': '403 niet toegestaan',
      '429': '429 te veel oproepen',
      '500': '500 fout op de site',
      '502': '502 slechte doorgang',
      '503': '503 niet beschikbaar',
      '504': '504 te lang gewacht',
    },
  },
  fr: {
    title: 'La rédaction du site d’exercice',
    lead: 'Ce que d’autres font sur un vrai agenda, vous le faites ici : approuver, refuser, modifier, ou provoquer un incident.',
    door: 'Accès à la rédaction',
    doorLead: 'Donnez le code de commande que le programme a reçu au démarrage.',
    noDoor: 'Ce site d’exercice a démarré sans code de commande ; la rédaction est fermée.',
    token: 'Code de commande',
    enter: 'Entrer',
    wrongToken: 'Ce code n’est pas le bon.',
    events: 'Annonces',
    noEvents: 'Rien n’a encore été envoyé.',
    event: 'Annonce',
    sender: 'Envoyée par',
    status: 'Statut',
    deeds: 'Rédaction',
    approve: 'Approuver',
    reject: 'Refuser',
    rename: 'Changer le titre',
    newTitle: 'Nouveau titre',
    faults: 'Provoquer un incident',
    faultsLead: 'L’incident touche un seul appel, puis il est passé.',
    fault: 'Incident',
    call: 'Lors de',
    anyCall: 'l’appel suivant',
    addFault: 'Préparer',
    waiting: (count) => (count === 1 ? '1 incident est prêt.' : `${count} incidents sont prêts.`),
    clearFaults: 'Retirer les incidents',
    reset: 'Recommencer',
    resetLead: 'Supprime toutes les annonces et photos du site d’exercice. Les lieux restent.',
    resetDo: 'Vider le site d’exercice',
    statuses: {
      DRAFT: 'brouillon',
      READY_FOR_VALIDATION: 'en ligne, attend la rédaction',
      APPROVED: 'approuvée',
      REJECTED: 'refusée',
      DELETED: 'supprimée',
    },
    kinds: {
      slow: 'réponse lente',
      down: 'site injoignable',
      answerLostAfterCommit: 'réussi, mais la réponse se perd',
      '401': '401 non connecté',
      '403': '403 non autorisé',
      '429': '429 trop d’appels',
      '500': '500 erreur du site',
      '502': '502 mauvaise passerelle',
      '503': '503 indisponible',
      '504': '504 délai dépassé',
    },
  },
  en: {
    title: 'The practice site’s editors',
    lead: 'What others do on a real agenda site you do here yourself: approve, reject, change something, or let it go wrong.',
    door: 'Entrance to the editors’ desk',
    doorLead: 'Give the control code the program was started with.',
    noDoor: 'This practice site was started without a control code; the desk is closed.',
    token: 'Control code',
    enter: 'Enter',
    wrongToken: 'That code is not right.',
    events: 'Listings',
    noEvents: 'Nothing has been sent in yet.',
    event: 'Listing',
    sender: 'Sent by',
    status: 'Status',
    deeds: 'Editors',
    approve: 'Approve',
    reject: 'Reject',
    rename: 'Change title',
    newTitle: 'New title',
    faults: 'Let something go wrong',
    faultsLead: 'The fault meets one next call and is then over.',
    fault: 'Fault',
    call: 'At',
    anyCall: 'the very next call',
    addFault: 'Set up',
    waiting: (count) => (count === 1 ? '1 fault is waiting.' : `${count} faults are waiting.`),
    clearFaults: 'Take faults away',
    reset: 'Start over',
    resetLead: 'Removes all listings and photos from the practice site. Places stay.',
    resetDo: 'Empty the practice site',
    statuses: {
      DRAFT: 'draft',
      READY_FOR_VALIDATION: 'online, waiting for the editors',
      APPROVED: 'approved',
      REJECTED: 'rejected',
      DELETED: 'deleted',
    },
    kinds: {
      slow: 'slow answer',
      down: 'site cannot be reached',
      answerLostAfterCommit: 'done, but the answer gets lost',
      '401': '401 not logged in',
      '403': '403 not allowed',
      '429': '429 too many calls',
      '500': '500 error on the site',
      '502': '502 bad gateway',
      '503': '503 unavailable',
      '504': '504 gateway timeout',
    },
  },
};
