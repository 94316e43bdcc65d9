import { expect, test } from 'vitest';
import type { BookingRow, CopyRow } from '../../shared/contract/films.ts';
import type { ListingRow } from '../../shared/contract/listings.ts';
import {
  missingTeasers,
  openConflicts,
  pressingListings,
  pressingOptions,
} from '../../shared/domain/attention.ts';
import { factsText, findConflicts } from '../../shared/domain/conflicts.ts';
import { makeProgramme } from './print/makeProgramme.ts';

const TODAY = '2026-10-12';

test('two films that clash in a room are one point of attention, told by the earlier', () => {
  const programme = makeProgramme([{ time: '19:45' }, { time: '21:00' }]);
  expect(findConflicts(programme).filter((each) => each.code === 'roomClash')).toHaveLength(2);
  expect(openConflicts(programme).map((each) => [each.code, each.screeningId])).toEqual([
    ['roomClash', 's1'],
  ]);
});

test('a conflict accepted with a reason no longer asks for attention; one of other facts does', () => {
  const programme = makeProgramme([{ booking: { windowTo: '2026-10-01' } }]);
  const [conflict] = findConflicts(programme);
  if (conflict === undefined) throw new Error('no conflict');
  const override = { id: 'o', conflictKey: conflict.key, facts: factsText(conflict), reason: 'agreed' };
  expect(openConflicts({ ...programme, overrides: [override] })).toEqual([]);
  expect(openConflicts({ ...programme, overrides: [{ ...override, facts: 'other' }] })).toHaveLength(1);
});

const optionRow = (expiresOn: string | null): BookingRow => {
  const { bookings, versions, films } = makeProgramme([
    { booking: { status: { kind: 'option', rank: 1, expiresOn } } },
  ]);
  const [booking, version, film] = [bookings[0], versions[0], films[0]];
  if (booking === undefined || version === undefined || film === undefined) throw new Error('no booking');
  return { booking, version, film, distributorName: null, placedCount: 0 };
};

test('an option presses from two weeks before its last day until two weeks after', () => {
  const days = ['2026-10-27', '2026-10-26', '2026-10-12', null, '2026-09-28', '2026-09-27'];
  expect(pressingOptions(days.map(optionRow), TODAY).map((row) => row.expiresOn)).toEqual([
    '2026-09-28',
    '2026-10-12',
    '2026-10-26',
  ]);
});

const listingRow = (row: Partial<ListingRow>): ListingRow => {
  const { film, version } = optionRow(null);
  return {
    listing: {
      id: 'l',
      versionId: version.id,
      names: {},
      themeId: null,
      price: null,
      ticketUrl: null,
      imageId: null,
      ageRange: null,
      labels: [],
    },
    film,
    version,
    image: null,
    ours: 'draft',
    theirs: null,
    firstDay: '2026-10-20',
    lastDay: '2026-10-25',
    screeningCount: 1,
    problemCount: 0,
    score: 50,
    ...row,
  };
};

test('the listing that is stuck comes first, the one that is out does not come at all', () => {
  const rows = [
    listingRow({ ours: 'draft', firstDay: '2026-10-13' }),
    listingRow({ ours: 'published' }),
    listingRow({ ours: 'queued' }),
    listingRow({ ours: 'changed' }),
    listingRow({ ours: 'published', theirs: 'rejected' }),
    listingRow({ ours: 'blocked', firstDay: '2026-10-19' }),
  ];
  expect(pressingListings(rows, TODAY).map(({ ours, theirs }) => [ours, theirs])).toEqual([
    ['blocked', null],
    ['published', 'rejected'],
    ['changed', null],
    ['draft', null],
  ]);
});

test('a listing presses three weeks before its first screening, and no longer after its last', () => {
  const rows = [
    listingRow({ firstDay: '2026-11-02' }),
    listingRow({ firstDay: '2026-11-03' }),
    listingRow({ firstDay: '2026-10-01', lastDay: '2026-10-12' }),
    listingRow({ firstDay: '2026-10-01', lastDay: '2026-10-11' }),
    listingRow({ firstDay: null, lastDay: null }),
  ];
  expect(pressingListings(rows, TODAY).map(({ firstDay }) => firstDay)).toEqual(['2026-10-01', '2026-11-02']);
});

test('a film misses the languages in which it has no teaser, whatever else is written', () => {
  const text = (language: 'nl' | 'fr' | 'en', length: 'teaser' | 'print'): CopyRow['texts'][number] => ({
    id: language,
    ownerKind: 'film',
    ownerId: 'f1',
    language,
    length,
    revision: 1,
    sourceLanguage: null,
    sourceRevision: null,
    changedAtMs: 0,
  });
  const { film } = optionRow(null);
  const rows: CopyRow[] = [
    { film, image: null, texts: [text('nl', 'teaser'), text('fr', 'print')], neededOn: '2026-10-20' },
    {
      film,
      image: null,
      texts: [text('nl', 'teaser'), text('fr', 'teaser'), text('en', 'teaser')],
      neededOn: TODAY,
    },
    { film, image: null, texts: [], neededOn: '2026-12-01' },
    { film, image: null, texts: [], neededOn: null },
  ];
  expect(missingTeasers(rows, TODAY).map(({ neededOn, languages }) => [neededOn, languages])).toEqual([
    ['2026-10-20', ['fr', 'en']],
  ]);
});
