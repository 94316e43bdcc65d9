import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  parseSampleSeason,
  SAMPLE_SEASON_FILES,
  type SampleBooking,
  type SampleScreening,
} from '../../shared/domain/sampleSeason.ts';
import { PRINT_WORDS } from '../../shared/domain/text.ts';
import { minutesOfDay } from '../../shared/time.ts';
import { LANGS } from '../../shared/words/words.ts';

const FOLDER = resolve(import.meta.dirname, '../../resources/sample-season');
const readSeasonFile = (name: string): unknown =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
const season = parseSampleSeason(
  Object.fromEntries(SAMPLE_SEASON_FILES.map((name) => [name, readSeasonFile(name)])) as Parameters<
    typeof parseSampleSeason
  >[0],
);

const filmOf = new Map(season.films.map((film) => [film.key, film]));
const bookingOf = new Map(season.bookings.map((booking) => [booking.film, booking]));
const strandOf = new Map(season.strands.map((strand) => [strand.key, strand]));
const roomOf = new Map(season.venue.rooms.map((room) => [room.number, room]));
function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)} is not in the sample season`);
  return value;
}

const DAY_MIN = 24 * 60;
const startOf = (screening: SampleScreening): number =>
  (screening.week * 7 + screening.day) * DAY_MIN + minutesOfDay(screening.time);
const lengthOf = (screening: SampleScreening): number =>
  screening.items.reduce(
    (sum, item) => sum + (item.durationMin ?? found(filmOf, screening.film).version.runtimeMin),
    0,
  );
const named = ({ film, week, day, time }: SampleScreening): string => `${film} w${week}d${day} ${time}`;
const hasItem = (screening: SampleScreening, kind: string): boolean =>
  screening.items.some((item) => item.kind === kind);
const hasBadge = (screening: SampleScreening, badge: string): boolean =>
  screening.badges.some((each) => each === badge);
const isCovered = ({ window }: SampleBooking, week: number): boolean =>
  window.fromWeek <= week && week < window.fromWeek + window.weeks;
const placedOf = (film: string): readonly SampleScreening[] =>
  season.screenings.filter((screening) => screening.film === film);
const repeats = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const allTexts = [
  ...season.texts.flatMap((texts) => [texts.teaser, texts.print, texts.long]),
  ...season.films.map((film) => film.titles),
  ...season.strands.flatMap((strand) => [strand.names, strand.teasers]),
  ...season.stills.map((still) => still.description),
].flatMap((perLang) => LANGS.flatMap((lang) => (perLang?.[lang] ? [{ lang, text: perLang[lang] }] : [])));

describe('what the sample season holds', () => {
  test('forty films: twelve classics, twenty recent, four documentaries, four for families', () => {
    const counts = Object.groupBy(season.films, (film) => film.group);
    expect(Object.fromEntries(Object.entries(counts).map(([group, films]) => [group, films.length]))).toEqual(
      {
        classic: 12,
        recent: 20,
        documentary: 4,
        family: 4,
      },
    );
    expect(season.films.filter((film) => film.group === 'recent' && film.year < 2018)).toEqual([]);
  });

  test('each film has one booking, one set of texts, and is named once', () => {
    const films = season.films.map((film) => film.key).sort();
    expect(repeats(films)).toEqual([]);
    expect(season.bookings.map((booking) => booking.film).sort()).toEqual(films);
    expect(season.texts.map((texts) => texts.film).sort()).toEqual(films);
    expect(repeats(season.films.flatMap((film) => film.imdbId ?? []))).toEqual([]);
  });

  test('six distributors, all with films, none reachable outside the sample', () => {
    expect(season.distributors).toHaveLength(6);
    const used = new Set(season.bookings.map((booking) => booking.distributor));
    expect(season.distributors.filter((distributor) => !used.has(distributor.key))).toEqual([]);
    expect(season.distributors.filter(({ contact }) => !contact.email.endsWith('.example'))).toEqual([]);
  });

  test('eight options, two of them second options, the rest confirmed', () => {
    const ranks = season.bookings.flatMap(({ status }) => (status.kind === 'option' ? [status.rank] : []));
    expect(ranks.sort()).toEqual([1, 1, 1, 1, 1, 1, 2, 2]);
  });

  test('every deal says what is owed', () => {
    const free = season.bookings.filter(
      ({ terms }) => terms.shareBpByWeek.length === 0 && terms.flatFeeCents === null,
    );
    expect(free).toEqual([]);
  });

  test('120 screenings over ten cinema weeks, each film in at most three of them', () => {
    expect(season.screenings).toHaveLength(120);
    expect(new Set(season.screenings.map((screening) => screening.week)).size).toBe(10);
    const weeks = season.films.map((film) => new Set(placedOf(film.key).map(({ week }) => week)).size);
    expect(Math.max(...weeks)).toBe(3);
  });

  test('a second option is not on the programme; every other film is', () => {
    const unplaced = season.films.map((film) => film.key).filter((film) => placedOf(film).length === 0);
    expect(unplaced).toEqual(['affeksjonsverdi', 'sirat']);
  });
});

describe('conflicts of the sample season', () => {
  test('one room clash, in week 1, and no turnaround cut short', () => {
    const clashes = season.screenings.flatMap((screening) =>
      season.screenings
        .filter((other) => other !== screening && other.room === screening.room)
        .filter((other) => startOf(screening) <= startOf(other))
        .filter((other) => {
          const turnaround = found(roomOf, screening.room).turnaroundMin;
          return startOf(other) < startOf(screening) + lengthOf(screening) + turnaround;
        })
        .map((other) => [named(screening), named(other)]),
    );
    expect(clashes).toEqual([['anatomie-d-une-chute w1d2 20:00', 'gisaengchung w1d2 22:30']]);
  });

  test('one screening after the end of its licence window', () => {
    const outside = season.screenings.filter(
      (screening) => !isCovered(found(bookingOf, screening.film), screening.week),
    );
    expect(outside.map(named)).toEqual(['aftersun w3d1 20:00']);
  });

  test('no film is shown more often than licensed', () => {
    const over = season.bookings.filter(
      ({ film, maxShows }) => maxShows !== null && placedOf(film).length > maxShows,
    );
    expect(over).toEqual([]);
  });

  test('every room can play what is put in it', () => {
    const unplayable = season.screenings.filter(({ film, room }) => {
      const { format } = found(filmOf, film).version;
      return !found(roomOf, room).formats.includes(format);
    });
    expect(unplayable.map(named)).toEqual([]);
  });

  test('the two rooms never start at the same minute', () => {
    expect(repeats(season.screenings.map((screening) => String(startOf(screening))))).toEqual([]);
  });

  test('no title is on the programme before it may be announced', () => {
    const early = season.bookings.filter(({ film, embargoUntilDay, isAnnouncementForbidden }) =>
      placedOf(film).some(
        ({ week, day }) => isAnnouncementForbidden || week * 7 + day < (embargoUntilDay ?? 0),
      ),
    );
    expect(early).toEqual([]);
    expect(season.bookings.filter(({ embargoUntilDay }) => embargoUntilDay !== undefined)).toHaveLength(2);
  });
});

describe('how the weeks are made', () => {
  test('each strand falls once a week on its own day, in its own room, at its hour or earlier for a long film', () => {
    for (const strand of season.strands) {
      const evenings = season.screenings.filter((screening) => screening.strand === strand.key);
      expect(evenings.map(({ week }) => week)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      for (const screening of evenings) {
        const isoWeekday = ((season.venue.cinemaWeekStartsOn - 1 + screening.day) % 7) + 1;
        expect([isoWeekday, screening.room], named(screening)).toEqual([strand.weekday, strand.room]);
        const usual = minutesOfDay(strand.time);
        const isLong = found(filmOf, screening.film).version.runtimeMin >= 150;
        expect(minutesOfDay(screening.time), named(screening)).toBeGreaterThanOrEqual(
          usual - (isLong ? 45 : 0),
        );
        expect(minutesOfDay(screening.time), named(screening)).toBeLessThanOrEqual(usual);
      }
    }
  });

  test('every screening has one feature; all other parts say how long they take', () => {
    for (const { items } of season.screenings) {
      expect(items.filter((item) => item.kind === 'feature')).toEqual([{ kind: 'feature' }]);
      expect(items.filter((item) => item.kind !== 'feature' && item.durationMin === undefined)).toEqual([]);
    }
  });

  test('badges tell the truth', () => {
    for (const screening of season.screenings) {
      const film = found(filmOf, screening.film);
      expect(hasBadge(screening, 'guest'), named(screening)).toBe(hasItem(screening, 'qa'));
      expect(hasBadge(screening, 'kids'), named(screening)).toBe(film.group === 'family');
      expect(hasBadge(screening, 'audioDescription'), named(screening)).toBe(
        film.version.hasAudioDescription,
      );
      if (hasBadge(screening, 'premiere')) expect(screening).toEqual(placedOf(film.key)[0]);
      const covered = placedOf(film.key).filter(({ week }) => isCovered(found(bookingOf, film.key), week));
      if (hasBadge(screening, 'lastChance')) expect(screening).toEqual(covered.at(-1));
      if (screening.strand === 'lichtpuntjes') expect(film.group).toBe('family');
      for (const badge of screening.strand ? found(strandOf, screening.strand).badges : [])
        expect(screening.badges).toContain(badge);
    }
  });
});

describe('the copy of the sample season', () => {
  test('every film has a Dutch teaser; the gaps in French and English are these', () => {
    const missing = (lang: 'nl' | 'fr' | 'en') =>
      season.texts.filter(({ teaser }) => teaser[lang] === undefined).map(({ film }) => film);
    expect(missing('nl')).toEqual([]);
    expect(missing('fr')).toEqual([
      'tokyo-monogatari',
      'stalker',
      'wanda',
      'doraibu-mai-ka',
      'le-otto-montagne',
      'past-lives',
      'sirat',
      'binti',
    ]);
    expect(missing('en')).toEqual([
      'playtime',
      'les-glaneurs-et-la-glaneuse',
      'sur-l-adamant',
      'ernest-et-celestine',
      'binti',
    ]);
  });

  test('sixteen films have a print text of 60 to 90 words in all three languages', () => {
    const printed = season.texts.filter(({ print }) => print !== undefined);
    expect(printed).toHaveLength(16);
    for (const { film, print } of printed)
      for (const lang of LANGS) {
        const count = wordsIn(print?.[lang] ?? '');
        expect(count, `${film} ${lang}`).toBeGreaterThanOrEqual(PRINT_WORDS.from);
        expect(count, `${film} ${lang}`).toBeLessThanOrEqual(PRINT_WORDS.to);
      }
  });

  test('eight films have a long text, in Dutch, longer than the print text', () => {
    const long = season.texts.filter((texts) => texts.long !== undefined);
    expect(long.map((texts) => Object.keys(texts.long ?? {}))).toEqual(Array(8).fill(['nl']));
    for (const texts of long)
      expect(wordsIn(texts.long?.nl ?? ''), texts.film).toBeGreaterThan(PRINT_WORDS.to * 1.3);
  });

  test('no HTML, no straight quotes, no double or trailing space', () => {
    expect(allTexts.filter(({ text }) => /<[a-z/]|["']| {2}|^\s|\s$/u.test(text))).toEqual([]);
  });

  test('French has a non-breaking space inside guillemets and before ; : ! ?', () => {
    const french = allTexts.filter(({ lang }) => lang === 'fr');
    expect(french.filter(({ text }) => /[^\u00A0][;:!?»]|«[^\u00A0]/u.test(text))).toEqual([]);
  });

  test('a title is given per language only where it differs from the original', () => {
    const same = season.films.filter((film) => Object.values(film.titles).includes(film.originalTitle));
    expect(same).toEqual([]);
  });
});

/** Width and height as the JPEG's own frame header says. */
function jpegSize(bytes: Buffer): readonly [number, number] {
  const frame = bytes.findIndex(
    (byte, at) => byte === 0xff && (bytes[at + 1] === 0xc0 || bytes[at + 1] === 0xc2),
  );
  return [bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)];
}

describe('the stills of the sample season', () => {
  test('twelve films have one, of our own, 16:9 and under 150 kB', () => {
    expect(season.stills).toHaveLength(12);
    expect(repeats(season.stills.map((still) => still.film))).toEqual([]);
    for (const still of season.stills) {
      expect([still.widthPx, still.heightPx]).toEqual([1280, 720]);
      expect(jpegSize(readFileSync(join(FOLDER, still.file))), still.file).toEqual([1280, 720]);
      expect(still.rightsHolder).toBe('Filmhuis De Lantaarn (eigen beeld)');
      expect(statSync(join(FOLDER, still.file)).size, still.file).toBeLessThan(150_000);
    }
  });
});

test('a season that names a film it lacks is refused', () => {
  const [first] = season.screenings;
  expect(() =>
    parseSampleSeason({
      ...season,
      screenings: [{ ...first, film: 'no-such-film' }],
    }),
  ).toThrow('no-such-film');
});
