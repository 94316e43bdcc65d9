import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONFLICT_CODES, type Conflict, findConflicts } from '../../../../shared/domain/conflicts.ts';
import { conflictNames, conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { someHouse } from './arbitraries.ts';
import { at, otherAt, otherBooking, programmeOf, roomOne, roomTwo } from './house.ts';

const shown = at('2026-11-05T20:00');
const other = otherAt('2026-11-05T20:30');
const names = conflictNames(programmeOf([shown, other]));
const sentence = (code: Conflict['code'], facts: Conflict['facts']) =>
  LANGS.map((lang) =>
    conflictSentence(
      {
        key: '',
        code,
        severity: 'hint',
        screeningId: shown.id,
        otherId: null,
        facts,
        overriddenBecause: null,
      },
      names,
      lang,
    ),
  );
const [roomId, otherRoomId] = [roomOne.id, roomTwo.id];
const facing = { otherId: other.id, otherStartsAt: '2026-11-05T20:30', roomId: otherRoomId };

test.each<[Conflict['code'], Conflict['facts'], string, string, string]>([
  [
    'roomClosed',
    { roomId, from: '2026-11-05', to: '2026-12-05', reason: 'schilders' },
    'Zaal 1 is gesloten van do 5 nov tot en met za 5 dec: schilders.',
    'Zaal 1 est fermée du jeu 5 nov au sam 5 déc inclus\u00a0: schilders.',
    'Zaal 1 is closed from Thu 5 Nov to Sat 5 Dec: schilders.',
  ],
  [
    'tooFewShows',
    { week: '2026-11-04', count: 2, needed: 5 },
    '2 van minstens 5 vertoningen in de filmweek van wo 4 nov.',
    '2 séances sur 5 au minimum pendant la semaine du mer 4 nov.',
    '2 of at least 5 shows in the cinema week of Wed 4 Nov.',
  ],
  [
    'sharedCopy',
    { with: 'partner', partner: '', partnerStartsAt: '2026-11-05T19:00' },
    'Het partnerhuis draait de gedeelde kopie dan: do 5 nov 19u00.',
    'La salle partenaire projette alors la copie partagée\u00a0: jeu 5 nov à 19\u202fh.',
    'The partner house is playing the shared copy then: Thu 5 Nov, 19:00.',
  ],
  [
    'sharedCopy',
    { with: 'own', ...facing },
    'Dezelfde kopie draait dan in Zaal 2: Flow (20u30).',
    'La même copie passe alors en Zaal 2\u00a0: Flow (20\u202fh\u202f30).',
    'The same print is running in Zaal 2 then: Flow (20:30).',
  ],
  [
    'sameMinute',
    { ...facing, count: 3 },
    'Start op dezelfde minuut als Flow in Zaal 2 en nog 2 zalen.',
    'Commence à la même minute que Flow en Zaal 2 et 2 autres salles.',
    'Starts at the same minute as Flow in Zaal 2 and 2 more rooms.',
  ],
  [
    'sameMinute',
    { ...facing, count: 1 },
    'Start op dezelfde minuut als Flow in Zaal 2.',
    'Commence à la même minute que Flow en Zaal 2.',
    'Starts at the same minute as Flow in Zaal 2.',
  ],
  [
    'keyForOtherRoom',
    { roomId, otherRoomId: '' },
    'De KDM is voor een toestel dat niet van ons is, niet voor Zaal 1.',
    'La KDM est pour un serveur qui n’est pas à nous, pas pour Zaal 1.',
    'The key is for a server that is not ours, not for Zaal 1.',
  ],
  [
    'outsideOpeningHours',
    { hours: 'closed', weekday: 1 },
    'Het huis is dicht op maandag.',
    'La maison est fermée le lundi.',
    'The house is closed on Monday.',
  ],
  [
    'publicHoliday',
    { holiday: 'armistice' },
    'Op een feestdag: Wapenstilstand.',
    'Un jour férié\u00a0: Armistice.',
    'On a public holiday: Armistice Day.',
  ],
  [
    'afterWindow',
    { bookingId: otherBooking.id, to: '2026-11-04' },
    'Flow: Na de licentie: die liep tot wo 4 nov.',
    'Flow\u00a0: Après la licence\u00a0: elle allait jusqu’au mer 4 nov.',
    'Flow: After the licence: it ran until Wed 4 Nov.',
  ],
])('%s is said in each language', (code, facts, ...expected) => {
  expect(sentence(code, facts)).toEqual(expected);
});

test('every kind of conflict has its sentence, with nothing left blank', () => {
  const said = new Set<string>();
  for (const { programme } of fc.sample(someHouse(25), { numRuns: 200, seed: 7 })) {
    const ofThese = conflictNames(programme);
    for (const conflict of findConflicts(programme)) {
      said.add(conflict.code);
      for (const lang of LANGS) expect(conflictSentence(conflict, ofThese, lang)).toMatch(/^[^{}]{8,}[^ ]$/);
    }
  }
  expect([...said].toSorted()).toEqual([...CONFLICT_CODES].toSorted());
});
