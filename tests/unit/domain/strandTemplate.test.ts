import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BADGES, ITEM_KINDS, newScreening, type ScreeningItem } from '../../../shared/domain/screening.ts';
import { EMPTY_TEMPLATE, type StrandTemplate } from '../../../shared/domain/strand.ts';
import {
  FEATURE_PLACE,
  templatePartsMissing,
  wishesUnmet,
  withTemplate,
} from '../../../shared/domain/strandTemplate.ts';
import { makeBooking, makeId, makeScreening, makeVersion } from '../../support/builders.ts';
import { makeStrand } from '../../support/strands.ts';

const part = (
  kind: ScreeningItem['kind'],
  durationMin: number | null,
  changes: Partial<ScreeningItem> = {},
): ScreeningItem => ({ kind, title: '', durationMin, versionId: null, bookingId: null, ...changes });
const strandWith = (template: Partial<StrandTemplate>) =>
  makeStrand({ template: { ...EMPTY_TEMPLATE, ...template } });

const booking = makeBooking();
const slot = { roomId: null, day: '2026-11-10', startsAt: '2026-11-10T20:15' };
const fresh = newScreening(makeId(), booking, slot, 10);
const plain = makeVersion();
const film = part('feature', null, { versionId: booking.versionId });

test('a screening put in a strand gets its price, its parts around the film and its badges', () => {
  const price = { baseCents: 700, tariffs: [{ name: { nl: 'Reductie' }, cents: 500 }] };
  const intro = part('intro', 15, { title: 'Inleiding' });
  const strand = strandWith({
    price,
    items: [intro, FEATURE_PLACE, part('qa', 30)],
    badges: ['guest'],
  });
  expect(withTemplate(fresh, strand, plain)).toEqual({
    ...fresh,
    strandId: strand.id,
    price,
    items: [intro, film, part('qa', 30)],
    badges: ['guest'],
  });
});

test('what the template leaves open stays: the house pre-programme, the price', () => {
  const strand = strandWith({});
  const dear = { ...fresh, price: { baseCents: 1_200, tariffs: [] } };
  expect(withTemplate(dear, strand, plain)).toEqual({ ...dear, strandId: strand.id });
});

test('a badge the screening has of its own is kept', () => {
  const strand = strandWith({ badges: ['kids'] });
  expect(withTemplate(makeScreening({ badges: ['premiere'] }), strand, plain).badges).toEqual([
    'premiere',
    'kids',
  ]);
});

test('only the parts asked for are laid on a screening', () => {
  const strand = strandWith({
    price: { baseCents: 700, tariffs: [] },
    items: [part('intro', 5), FEATURE_PLACE],
    badges: ['kids'],
  });
  expect(withTemplate(fresh, strand, plain, ['price'])).toEqual({
    ...fresh,
    strandId: strand.id,
    price: { baseCents: 700, tariffs: [] },
  });
});

test('a double bill, an interval and a short film somebody put in stay between the parts of the strand', () => {
  const second = part('feature', null, { versionId: makeId(), bookingId: makeId() });
  const items = [
    part('preProgramme', 10),
    part('short', 12),
    film,
    part('interval', 15),
    second,
    part('qa', 20),
  ];
  const strand = strandWith({ items: [part('intro', 5), FEATURE_PLACE] });
  expect(withTemplate({ ...fresh, items }, strand, plain).items).toEqual([
    part('intro', 5),
    part('short', 12),
    film,
    part('interval', 15),
    second,
  ]);
});

test('six shorts without a feature keep their six films', () => {
  const shorts = Array.from({ length: 6 }, (_, at) => part('short', 7, { title: `Kort ${at}` }));
  const strand = strandWith({ items: [part('intro', 5), FEATURE_PLACE, part('qa', 20)] });
  expect(withTemplate({ ...fresh, items: shorts }, strand, plain).items).toEqual([
    part('intro', 5),
    ...shorts,
    part('qa', 20),
  ]);
});

const anyPart = fc.record({
  kind: fc.constantFrom(...ITEM_KINDS.filter((kind) => kind !== 'feature')),
  title: fc.constantFrom('', 'Inleiding'),
  durationMin: fc.constantFrom(5, 10, 15),
  versionId: fc.constant(null),
  bookingId: fc.constant(null),
});
const anyParts = fc.array(anyPart, { maxLength: 4 });
const anyTemplate = fc.record({ before: anyParts, after: anyParts, isOwn: fc.boolean() });
const anyBadges = fc.subarray([...BADGES]);

test('putting it in twice is putting it in once, no film is lost, and nothing of the template is missing then', () => {
  fc.assert(
    fc.property(
      anyTemplate,
      anyBadges,
      anyParts,
      anyParts,
      ({ before, after, isOwn }, badges, lead, tail) => {
        const strand = strandWith({
          items: isOwn ? [] : [...before, FEATURE_PLACE, ...after],
          badges,
          price: isOwn ? null : { baseCents: 700, tariffs: [] },
          texts: isOwn ? {} : { nl: 'Met koffie.' },
        });
        const once = withTemplate({ ...fresh, items: [...lead, film, ...tail] }, strand, plain);
        expect(withTemplate(once, strand, plain)).toEqual(once);
        expect(once.items.filter((each) => each.versionId !== null)).toEqual([film]);
        expect(templatePartsMissing(once, strand, plain)).toEqual([]);
      },
    ),
  );
});

test('what a screening has not of its strand is named', () => {
  const strand = strandWith({
    price: { baseCents: 700, tariffs: [] },
    items: [part('intro', 5), FEATURE_PLACE],
    badges: ['kids'],
  });
  expect(templatePartsMissing(fresh, strand, plain)).toEqual(['price', 'items', 'badges']);
  expect(templatePartsMissing({ ...fresh, badges: ['premiere', 'kids'] }, strand, plain)).toEqual([
    'price',
    'items',
  ]);
  expect(templatePartsMissing(fresh, strandWith({}), plain)).toEqual([]);
});

test('in each language the line of the strand stands for the screening’s own, and other languages keep theirs', () => {
  const strand = strandWith({ texts: { nl: 'Met koffie.', fr: 'Avec café.' } });
  const own = { ...fresh, publicNote: { nl: 'Oud.', en: 'Own.' } };
  expect(templatePartsMissing(own, strand, plain)).toEqual(['note']);
  expect(withTemplate(own, strand, plain).publicNote).toEqual({
    nl: 'Met koffie.',
    fr: 'Avec café.',
    en: 'Own.',
  });
  expect(withTemplate(own, strand, plain, ['price']).publicNote).toEqual(own.publicNote);
  expect(withTemplate(own, strandWith({}), plain).publicNote).toEqual(own.publicNote);
});

test('what a strand wishes for who hears or sees less becomes a badge where the version has it', () => {
  const strand = strandWith({ wantsAudioDescription: true, wantsSdh: true });
  expect(withTemplate(fresh, strand, plain).badges).toEqual([]);
  const described = makeVersion({ hasAudioDescription: true });
  expect(withTemplate(fresh, strand, described).badges).toEqual(['audioDescription']);
  expect(templatePartsMissing(fresh, strand, described)).toEqual(['badges']);
});

test('a version without what the strand wants for who hears or sees less is told', () => {
  const strand = strandWith({ wantsAudioDescription: true, wantsSdh: true });
  expect(wishesUnmet(strand, makeVersion())).toEqual(['audioDescription', 'sdh']);
  expect(wishesUnmet(strand, makeVersion({ hasAudioDescription: true }))).toEqual(['sdh']);
  expect(wishesUnmet(strandWith({}), makeVersion())).toEqual([]);
});
