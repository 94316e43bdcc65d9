import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventBody } from '../../../shared/listing/event.ts';
import { type AcceptedSnapshot, mergeEvent } from '../../../shared/listing/merge.ts';
import { eventBody } from '../../../shared/listing/payload.ts';
import { makeContent, makePublicScreening } from '../../support/builders.ts';

const target = {
  listingId: '01920000-0000-7000-8000-0000000000aa',
  timeZone: 'Europe/Brussels',
  placeUrl: 'http://127.0.0.1:4610/places/p1',
  organizerUrl: null,
  imageUrl: null,
};
const ours = eventBody(
  makeContent({
    labels: ['Andere Film'],
    price: { baseCents: 1_000, tariffs: [] },
    screenings: [
      makePublicScreening(),
      makePublicScreening({ startsAt: '2026-11-06T20:00', day: '2026-11-06' }),
    ],
  }),
  target,
);
type Props = Readonly<Record<string, unknown>>;
/** What the site shows of a body: with all it adds itself. */
const shown = (body: Props, changes: Props = {}): Props => ({
  ...body,
  '@id': 'http://127.0.0.1:4611/events/e1',
  '@type': 'Event',
  location: { '@id': 'http://127.0.0.1:4611/places/p1', name: { nl: 'De Lantaarn' } },
  terms: (body.terms as Props[]).map((term) => ({ ...term, label: 'x', domain: 'eventtype' })),
  subEvent: (body.subEvent as Props[]).map((date, id) => ({ id, '@type': 'Event', ...date })),
  startDate: '2026-11-05T18:45:00+00:00',
  endDate: '2026-11-06T21:25:00+00:00',
  status: { type: 'Available' },
  workflowStatus: 'APPROVED',
  modified: '2026-11-04T00:00:00+00:00',
  creator: 'x',
  ...changes,
});
const accepted: AcceptedSnapshot = { sent: ours, event: shown(ours) };
const changed = (changes: Partial<EventBody>): EventBody => ({ ...ours, ...changes });

describe('an update', () => {
  test('is nothing to send where nothing changed, however the site writes things down', () => {
    const { isUnchanged, conflicts } = mergeEvent(ours, shown(ours), accepted);
    expect([isUnchanged, conflicts]).toEqual([true, []]);
  });

  test('sends our change and nothing the site made itself', () => {
    const { body, isUnchanged, conflicts } = mergeEvent(
      changed({ name: { nl: 'Bird' } }),
      shown(ours),
      accepted,
    );
    expect([isUnchanged, conflicts, body.name]).toEqual([false, [], { nl: 'Bird' }]);
    for (const made of ['@id', 'workflowStatus', 'modified', 'creator', 'startDate', 'status'])
      expect(body).not.toHaveProperty(made);
  });

  test.each<[string, Props]>([
    ['a translation', { name: { nl: 'Invasion', de: 'Invasion (DE)' } }],
    [
      'another price',
      { priceInfo: [{ category: 'base', name: { nl: 'Basistarief' }, price: 12, priceCurrency: 'EUR' }] },
    ],
    ['a property we never heard of', { attendanceMode: 'offline' }],
    ['a label', { labels: ['Andere Film', 'nagekeken'] }],
    [
      'another picture',
      {
        mediaObject: [
          { '@id': 'http://x/images/i9', description: 'Z', copyrightHolder: 'Y', inLanguage: 'nl' },
        ],
      },
    ],
  ])('keeps what others changed: %s, now and at every update after', (_name, edit) => {
    const [key = ''] = Object.keys(edit);
    const first = mergeEvent(changed({ typicalAgeRange: '12-' }), shown(ours, edit), accepted);
    expect([first.body[key], first.conflicts]).toEqual([edit[key], []]);
    const later: AcceptedSnapshot = { sent: changed({ typicalAgeRange: '12-' }), event: shown(first.body) };
    const second = mergeEvent(changed({ typicalAgeRange: '6-' }), shown(first.body), later);
    expect([second.body[key], second.body.typicalAgeRange, second.conflicts]).toEqual([edit[key], '6-', []]);
  });

  test('a facility or a UiTPAS tariff others added goes along with our own change of theme and price', () => {
    const uitpas = { category: 'uitpas', name: { nl: 'UiTPAS' }, price: 2, priceCurrency: 'EUR' };
    const theirs = shown(ours, {
      terms: [{ id: '0.50.6.0.0' }, { id: '1.7.1.0.0' }, { id: '3.23.1.0.0' }],
      priceInfo: [...(ours.priceInfo ?? []), uitpas],
    });
    const price = [
      { category: 'base' as const, name: { nl: 'Basistarief' }, price: 11, priceCurrency: 'EUR' as const },
    ];
    const { body, conflicts } = mergeEvent(
      changed({ terms: [{ id: '0.50.6.0.0' }, { id: '1.7.4.0.0' }], priceInfo: price }),
      theirs,
      accepted,
    );
    expect([body.terms, body.priceInfo, conflicts]).toEqual([
      [{ id: '0.50.6.0.0' }, { id: '1.7.4.0.0' }, { id: '3.23.1.0.0' }],
      [...price, uitpas],
      [],
    ]);
  });

  test('what hangs on a date stays with the date that starts at the same moment', () => {
    const dates = ours.subEvent ?? [];
    const childcare = { start: '19:00', end: '23:00' };
    const theirs = shown(ours, {
      subEvent: dates.map((date, id) => ({ id, ...date, ...(id === 1 ? { childcare } : {}) })),
    });
    const moved = changed({
      subEvent: [
        { ...dates[0], startDate: '2026-11-05T20:45:00+01:00', endDate: '2026-11-05T23:10:00+01:00' },
        ...dates.slice(1),
      ],
    });
    const { body } = mergeEvent(moved, theirs, { sent: ours, event: theirs });
    expect((body.subEvent as Props[]).map((date) => date.childcare)).toEqual([undefined, childcare]);
  });

  test('both changed alike is agreement; both different is a conflict with its field named', () => {
    const mine = changed({ name: { nl: 'Bird' }, typicalAgeRange: '12-' });
    expect(mergeEvent(mine, shown(ours, { name: { nl: 'Bird' } }), accepted).conflicts).toEqual([]);
    expect(
      mergeEvent(mine, shown(ours, { name: { nl: 'Vogel' }, typicalAgeRange: '6-' }), accepted).conflicts,
    ).toEqual([
      { pointer: '/name/nl', theirs: 'Vogel' },
      { pointer: '/typicalAgeRange', theirs: '6-' },
    ]);
    const theme = changed({ terms: [{ id: '0.50.6.0.0' }, { id: '1.7.4.0.0' }] });
    expect(
      mergeEvent(theme, shown(ours, { terms: [{ id: '0.50.6.0.0' }, { id: '1.7.3.0.0' }] }), accepted)
        .conflicts,
    ).toEqual([{ pointer: '/terms', theirs: '1.7.3.0.0' }]);
  });

  test('an event found again after a lost answer is taken for ours', () => {
    const { body, conflicts } = mergeEvent(
      changed({ name: { nl: 'Bird' } }),
      shown(ours, { name: { nl: 'Oud' }, extra: 1 }),
      null,
    );
    expect([body.name, body.extra, conflicts]).toEqual([{ nl: 'Bird' }, 1, []]);
  });

  test('what we took away goes, what they took away stays away, our own label is never given up', () => {
    const { labels: _labels, ...without } = ours;
    expect(mergeEvent(without as EventBody, shown(ours), accepted).body).not.toHaveProperty('labels');
    const stripped = shown(ours, { labels: [], hiddenLabels: [] });
    const { body } = mergeEvent(changed({ typicalAgeRange: '6-' }), stripped, accepted);
    expect([body.labels, body.hiddenLabels]).toEqual([undefined, ours.hiddenLabels]);
  });

  const text = fc.constantFrom('a', 'b', 'c');
  test('never loses a side’s lone change, and never invents a value', () => {
    fc.assert(
      fc.property(text, text, text, text, text, text, (nl, fr, myNl, myFr, theirNl, theirFr) => {
        const before = changed({ name: { nl, fr } });
        const snapshot = { sent: before, event: shown(before) };
        const { body, conflicts } = mergeEvent(
          changed({ name: { nl: myNl, fr: myFr } }),
          shown(before, { name: { nl: theirNl, fr: theirFr } }),
          snapshot,
        );
        const expectOne = (was: string, mine: string, their: string, lang: 'nl' | 'fr') => {
          const isConflict = mine !== was && their !== was && mine !== their;
          expect(conflicts.some(({ pointer }) => pointer === `/name/${lang}`)).toBe(isConflict);
          if (!isConflict) expect((body.name as Props)[lang]).toBe(mine === was ? their : mine);
        };
        expectOne(nl, myNl, theirNl, 'nl');
        expectOne(fr, myFr, theirFr, 'fr');
      }),
    );
  });
});
