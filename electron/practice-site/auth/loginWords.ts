import type { Lang } from '../../../shared/words/words.ts';

export type LoginRefusal = 'unknownClient' | 'unknownCallback' | 'expired';
type LoginWords = {
  readonly site: string;
  readonly title: string;
  readonly lead: string;
  readonly email: string;
  readonly emailExample: string;
  readonly emailProblem: string;
  readonly consentTitle: (client: string) => string;
  readonly rights: readonly string[];
  readonly allow: string;
  readonly refuse: string;
  readonly footnote: string;
  readonly refusedTitle: string;
  readonly refusals: Readonly<Record<LoginRefusal, string>>;
};

export const loginWords: Readonly<Record<Lang, LoginWords>> = {
  nl: {
    site: 'Oefensite',
    title: 'Aanmelden op de oefensite',
    lead: 'Dit is een oefening: elk e-mailadres is goed en er is geen wachtwoord. Er vertrekt geen mail.',
    email: 'Je e-mailadres',
    emailExample: 'programmatie@jouwhuis.be',
    emailProblem: 'Dit lijkt geen e-mailadres. Controleer het en probeer opnieuw.',
    consentTitle: (client) => `${client} vraagt toegang tot je oefenaccount`,
    rights: [
      'aankondigingen en foto’s in jouw naam op de oefensite zetten',
      'je eigen aankondigingen lezen, wijzigen en verwijderen',
      'aangemeld blijven tot je de toegang intrekt',
    ],
    allow: 'Geef toegang',
    refuse: 'Weiger',
    footnote: 'De oefensite draait alleen op deze computer.',
    refusedTitle: 'Aanmelden kan niet',
    refusals: {
      unknownClient: 'De toepassing heeft zich niet bekendgemaakt. Begin opnieuw vanuit de toepassing.',
      unknownCallback:
        'De toepassing wil terugkeren naar een adres dat niet geregistreerd is. Er is niets doorgegeven.',
      expired: 'Deze aanmelding is verlopen of al gebruikt. Begin opnieuw vanuit de toepassing.',
    },
  },
  fr: {
    site: 'Site d’exercice',
    title: 'Se connecter au site d’exercice',
    lead: 'Ceci est un exercice : toute adresse e-mail convient et il n’y a pas de mot de passe. Aucun e-mail ne part.',
    email: 'Votre adresse e-mail',
    emailExample: 'programmation@votremaison.be',
    emailProblem: 'Cela ne ressemble pas à une adresse e-mail. Vérifiez-la et réessayez.',
    consentTitle: (client) => `${client} demande l’accès à votre compte d’exercice`,
    rights: [
      'publier en votre nom des annonces et des photos sur le site d’exercice',
      'lire, modifier et supprimer vos propres annonces',
      'rester connecté jusqu’à ce que vous retiriez l’accès',
    ],
    allow: 'Autoriser',
    refuse: 'Refuser',
    footnote: 'Le site d’exercice ne tourne que sur cet ordinateur.',
    refusedTitle: 'Connexion impossible',
    refusals: {
      unknownClient: 'L’application ne s’est pas fait connaître. Recommencez depuis l’application.',
      unknownCallback: 'L’application veut revenir à une adresse non enregistrée. Rien n’a été transmis.',
      expired: 'Cette connexion a expiré ou a déjà servi. Recommencez depuis l’application.',
    },
  },
  en: {
    site: 'Practice site',
    title: 'Log in to the practice site',
    lead: 'This is practice: any e-mail address will do and there is no password. No mail is sent.',
    email: 'Your e-mail address',
    emailExample: 'programme@yourhouse.be',
    emailProblem: 'This does not look like an e-mail address. Check it and try again.',
    consentTitle: (client) => `${client} asks for access to your practice account`,
    rights: [
      'put listings and photos on the practice site in your name',
      'read, change and delete your own listings',
      'stay logged in until you withdraw access',
    ],
    allow: 'Allow access',
    refuse: 'Refuse',
    footnote: 'The practice site runs on this computer only.',
    refusedTitle: 'Logging in is not possible',
    refusals: {
      unknownClient: 'The application did not say who it is. Start again from the application.',
      unknownCallback:
        'The application wants to return to an address that is not registered. Nothing was passed on.',
      expired: 'This login has expired or was already used. Start again from the application.',
    },
  },
};
