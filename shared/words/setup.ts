import type { Words } from './words.ts';

/** The first start. */
export const setupWords = {
  'setup.title': {
    nl: 'Uw programma, van boeking tot affiche',
    fr: 'Votre programme, de la location à l’affiche',
    en: 'Your programme, from booking to poster',
  },
  'setup.intro': {
    nl: 'Affiche bewaart alles in één bestand op deze computer. Niets vertrekt voor u het goedkeurt.',
    fr: 'Affiche conserve tout dans un seul fichier sur cet ordinateur. Rien ne part sans votre accord.',
    en: 'Affiche keeps everything in one file on this computer. Nothing leaves before you approve it.',
  },
  'setup.language': { nl: 'Taal', fr: 'Langue', en: 'Language' },
  'setup.sample.title': { nl: 'Eerst rondkijken', fr: 'Découvrir d’abord', en: 'Look around first' },
  'setup.sample.text': {
    nl: 'Een verzonnen Filmhuis De Lantaarn met twee zalen, veertig films en 120 vertoningen vanaf vandaag. Twee conflicten wachten op u.',
    fr: 'Un Filmhuis De Lantaarn imaginaire : deux salles, quarante films et 120 séances à partir d’aujourd’hui. Deux conflits vous attendent.',
    en: 'An imaginary Filmhuis De Lantaarn with two rooms, forty films and 120 screenings from today on. Two conflicts are waiting for you.',
  },
  'setup.sample.action': {
    nl: 'Probeer met een voorbeeldseizoen',
    fr: 'Essayer avec une saison d’exemple',
    en: 'Try with a sample season',
  },
  'setup.empty.title': {
    nl: 'Meteen met uw eigen huis',
    fr: 'Tout de suite votre salle',
    en: 'Straight to your own house',
  },
  'setup.empty.text': {
    nl: 'Een naam en uw zalen volstaan. De rest vult u later in, of u laat een lijst van een verdeler het werk doen.',
    fr: 'Un nom et vos salles suffisent. Le reste viendra plus tard, ou avec la liste d’un distributeur.',
    en: 'A name and your rooms are enough. The rest comes later, or out of a distributor’s list.',
  },
  'setup.empty.action': { nl: 'Begin leeg', fr: 'Commencer à vide', en: 'Start empty' },
  'setup.empty.create': { nl: 'Richt mijn huis in', fr: 'Créer ma salle', en: 'Set up my house' },
  'setup.venueName': { nl: 'Naam van het huis', fr: 'Nom du lieu', en: 'Name of the house' },
  'setup.venueName.missing': {
    nl: 'Geef uw huis een naam; die staat bovenaan elk weekblad.',
    fr: 'Donnez un nom au lieu ; il figure en haut de chaque feuille.',
    en: 'Give your house a name; it stands at the top of every sheet.',
  },
  'setup.city': { nl: 'Stad of gemeente', fr: 'Ville ou commune', en: 'Town or city' },
  'setup.weekStartsOn': {
    nl: 'Filmweek begint op',
    fr: 'La semaine cinéma commence le',
    en: 'Cinema week starts on',
  },
  'setup.houseLanguage': { nl: 'Taal van het huis', fr: 'Langue de la salle', en: 'Language of the house' },
  'setup.rooms': { nl: 'Zalen', fr: 'Salles', en: 'Rooms' },
  'setup.room.name': {
    nl: 'Naam van zaal {number}',
    fr: 'Nom de la salle {number}',
    en: 'Name of room {number}',
  },
  'setup.room.default': { nl: 'Zaal {number}', fr: 'Salle {number}', en: 'Room {number}' },
  'setup.room.seats': {
    nl: 'Stoelen in zaal {number}',
    fr: 'Places dans la salle {number}',
    en: 'Seats in room {number}',
  },
  'setup.room.seatsShort': { nl: 'stoelen', fr: 'places', en: 'seats' },
  'setup.room.add': { nl: 'Voeg een zaal toe', fr: 'Ajouter une salle', en: 'Add a room' },
  'setup.room.remove': {
    nl: 'Verwijder zaal {number}',
    fr: 'Supprimer la salle {number}',
    en: 'Remove room {number}',
  },
  'setup.room.missing': {
    nl: 'Geef elke zaal een naam.',
    fr: 'Donnez un nom à chaque salle.',
    en: 'Give every room a name.',
  },
} as const satisfies Words;
