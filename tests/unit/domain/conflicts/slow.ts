import type { Booking } from '../../../../shared/domain/booking.ts';
import { publicHoliday, schoolHoliday } from '../../../../shared/domain/holidays.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { rulesOf, type WeighedKind } from '../../../../shared/domain/rules.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import {
  addDays,
  addMinutes,
  cinemaWeekOf,
  momentOn,
  wallClockAt,
  weekdayOf,
  withOffset,
} from '../../../../shared/time.ts';

type Found = { code: string; severity: string; screeningId: string; otherId: string | null; facts: object };

/**
 * Every conflict of a programme, the slow and obvious way: every screening is held against every other, every hour is converted
 * by the calendar's own library, and nothing is remembered. It shares no code with the engine but the calendar.
 */
export function slowConflicts(programme: Programme): readonly Found[] {
  const { venue, today, screenings, rooms } = programme;
  const rules = rulesOf(venue);
  const found: Found[] = [];
  const booking = (id: string) => programme.bookings.find((each) => each.id === id);
  const version = (id: string) => programme.versions.find((each) => each.id === id);
  const filmOf = (versionId: string) =>
    programme.films.find((each) => each.id === version(versionId)?.filmId);
  const room = (id: string | null) => rooms.find((each) => each.id === id);
  const instant = (wall: string) => Date.parse(withOffset(wall, venue.timeZone)) / 60_000;
  const lengthOf = (item: Screening['items'][number]) =>
    item.durationMin ?? version(item.versionId ?? '')?.runtimeMin ?? 110;
  const stretch = (each: Screening) => {
    if (each.startsAt === null) return null;
    const from = instant(each.startsAt);
    return { from, to: from + each.items.reduce((sum, item) => sum + lengthOf(item), 0) };
  };
  const playing = (each: Screening, versionId: string) => {
    const whole = stretch(each);
    if (whole === null) return null;
    const starts = each.items.map((_, index) =>
      each.items.slice(0, index).reduce((sum, item) => sum + lengthOf(item), whole.from),
    );
    const of = each.items.flatMap((item, index) =>
      item.versionId === versionId
        ? [[starts[index] ?? 0, (starts[index] ?? 0) + lengthOf(item)] as const]
        : [],
    );
    const from = of[0]?.[0] ?? 0;
    const to = of.at(-1)?.[1] ?? 0;
    return from < to ? { from, to } : whole;
  };
  const meet = (one: { from: number; to: number }, other: { from: number; to: number }) =>
    one.from < other.to && other.from < one.to;
  const expired = ({ status }: Booking) =>
    status.kind === 'option' && status.expiresOn !== null && status.expiresOn < today;
  const partsOf = (each: Screening) => {
    const parts = [{ bookingId: each.bookingId, versionId: each.versionId, isOwn: true }];
    for (const item of each.items)
      if (item.bookingId !== null && !parts.some((part) => part.bookingId === item.bookingId))
        parts.push({
          bookingId: item.bookingId,
          versionId: item.versionId ?? booking(item.bookingId)?.versionId ?? '',
          isOwn: false,
        });
    return parts;
  };
  const standing = screenings.filter((each) => each.state === 'planned');
  const shown = standing.filter((each) => programme.from <= each.day && each.day <= programme.to);

  for (const self of shown) {
    const say = (code: string, severity: string, facts: object, otherId: string | null = null) => {
      found.push({ code, severity, screeningId: self.id, otherId, facts });
    };
    const weighed = (code: WeighedKind, facts: object, otherId: string | null = null) => {
      if (rules.weights[code] !== 'off') say(code, rules.weights[code], facts, otherId);
    };
    const mine = stretch(self);
    const isToCome = self.day >= today;
    const parts = partsOf(self);
    const here = room(self.roomId);

    if (self.startsAt !== null && mine !== null) {
      const shownAs = wallClockAt(mine.from * 60_000, venue.timeZone);
      if (shownAs !== self.startsAt) say('hourSkipped', 'error', { shownAs });
    }
    if (here !== undefined) {
      const closure = here.closures.find((each) => each.from <= self.day && self.day <= each.to);
      if (closure !== undefined) say('roomClosed', 'error', { roomId: here.id, ...closure });
      if (here.archivedOn !== null && here.archivedOn <= self.day)
        say('roomArchived', 'error', { roomId: here.id, archivedOn: here.archivedOn });
      const formats = [self.versionId, ...self.items.map((item) => item.versionId ?? '')]
        .map((id) => version(id)?.format)
        .filter((format) => format !== undefined);
      for (const format of new Set(formats))
        if (here.formats.length > 0 && !here.formats.includes(format))
          say('formatNotPlayable', 'error', { roomId: here.id, format });
    }
    if (
      self.items.some(
        (item) => item.durationMin === null && version(item.versionId ?? '')?.runtimeMin === null,
      )
    )
      say('runtimeUnknown', 'hint', { assumed: 110 });

    const filmsTold: string[] = [];
    for (const { bookingId, versionId, isOwn } of parts) {
      const whose = isOwn ? {} : { bookingId };
      const deal = booking(bookingId);
      if (deal !== undefined) {
        const { status } = deal;
        if (deal.windowFrom !== null && self.day < deal.windowFrom)
          say('beforeWindow', 'error', { ...whose, from: deal.windowFrom });
        else if (deal.windowTo !== null && self.day > deal.windowTo)
          say('afterWindow', 'error', { ...whose, to: deal.windowTo });
        if (status.kind === 'cancelled') say('bookingCancelled', 'error', whose);
        if (status.kind === 'option' && isToCome) {
          const isTold = [versionId, self.versionId].some((id) => programme.approvedVersionIds.includes(id));
          if (expired(deal)) say('optionExpired', 'warning', { ...whose, expiredOn: status.expiresOn });
          else if (isTold || self.day < addDays(today, rules.optionLeadDays))
            weighed('optionUsed', { ...whose, because: isTold ? 'approved' : 'near', rank: status.rank });
        }
        for (const partnerStartsAt of deal.partnerStarts) {
          const from = instant(partnerStartsAt);
          if (mine !== null && meet(mine, { from, to: from + (version(versionId)?.runtimeMin ?? 110) }))
            say('sharedCopy', 'error', {
              ...whose,
              with: 'partner',
              partner: deal.sharedCopyWith ?? '',
              partnerStartsAt,
            });
        }
        if (deal.needsKey && mine !== null && self.roomId !== null && isToCome) {
          const end = playing(self, versionId)?.to ?? mine.to;
          const keys = programme.keys.filter((key) => key.versionId === versionId);
          const opens = (key: (typeof keys)[number]) =>
            key.notBeforeMs <= mine.from * 60_000 && mine.from * 60_000 < key.notAfterMs;
          const own = keys.filter((key) => key.roomId === self.roomId);
          const wall = (ms: number) => wallClockAt(ms, venue.timeZone);
          const isDue = mine.from - rules.keyLeadHours * 60 < instant(`${addDays(today, 1)}T00:00`);
          const far = isDue ? 'warning' : 'hint';
          if (own.some(opens)) {
            const last = Math.max(...own.filter(opens).map((key) => key.notAfterMs));
            if (last < end * 60_000)
              say('keyEndsDuring', 'warning', { ...whose, roomId: self.roomId, keyTo: wall(last) });
          } else if (own.length > 0) {
            const off = (key: (typeof keys)[number]) =>
              Math.max(key.notBeforeMs - mine.from * 60_000, mine.from * 60_000 - key.notAfterMs);
            const [near] = [...own].sort((a, b) => off(a) - off(b) || a.receivedAtMs - b.receivedAtMs);
            say('keyNotCovering', far, {
              ...whose,
              roomId: self.roomId,
              keyFrom: wall(near?.notBeforeMs ?? 0),
              keyTo: wall(near?.notAfterMs ?? 0),
            });
          } else if (keys.some(opens))
            say('keyForOtherRoom', far, {
              ...whose,
              roomId: self.roomId,
              otherRoomId: keys.find(opens)?.roomId ?? '',
            });
          else if (isDue) weighed('keyMissing', { ...whose, roomId: self.roomId });
        }
      }
      const film = filmOf(versionId);
      if (film === undefined || filmsTold.includes(film.id)) continue;
      filmsTold.push(film.id);
      if (film.releaseDate !== null && self.day < film.releaseDate)
        say('beforeRelease', 'warning', { ...whose, releaseDate: film.releaseDate });
      if (!isToCome) continue;
      const age = film.rating?.age ?? null;
      const hour = (time: string) => momentOn(self.day, time, venue.programmeDayStartsAt);
      if (
        self.startsAt !== null &&
        (age === 'AL' || age === '6') &&
        self.startsAt >= hour(rules.childrenLatest)
      )
        weighed('ratingLateSlot', { ...whose, age, hour: rules.childrenLatest });
      if (
        self.startsAt !== null &&
        (age === '16' || age === '18') &&
        self.startsAt < hour(rules.adultsEarliest)
      )
        weighed('ratingEarlySlot', { ...whose, age, hour: rules.adultsEarliest });
      const isNew = film.releaseDate !== null ? film.releaseDate >= '2020-01-08' : (film.year ?? 0) >= 2020;
      if (venue.country === 'BE' && age === null && isNew) weighed('notClassified', whose);
    }

    if (isToCome) {
      const hours = rules.openingHours[weekdayOf(self.day)];
      if (hours === null) weighed('outsideOpeningHours', { hours: 'closed', weekday: weekdayOf(self.day) });
      else if (hours !== undefined && mine !== null && self.startsAt !== null) {
        const opens = momentOn(self.day, hours.from, venue.programmeDayStartsAt);
        let closes = momentOn(self.day, hours.to, venue.programmeDayStartsAt);
        if (closes <= opens) closes = addMinutes(closes, 1_440);
        if (self.startsAt < opens || wallClockAt(mine.to * 60_000, venue.timeZone) > closes)
          weighed('outsideOpeningHours', { hours: 'open', opensAt: hours.from, closesAt: hours.to });
      }
      const holiday = venue.country === 'BE' ? publicHoliday(self.day) : null;
      if (holiday !== null) weighed('publicHoliday', { holiday });
      const school =
        venue.country === 'BE' && rules.community !== null ? schoolHoliday(self.day, rules.community) : null;
      if (school !== null) weighed('schoolHoliday', { school });
    }

    if (mine === null || self.roomId === null || self.startsAt === null) continue;
    const others = standing.filter(
      (each) => each.id !== self.id && each.startsAt !== null && each.roomId !== null,
    );
    for (const other of others) {
      const theirs = stretch(other);
      if (theirs === null) continue;
      const where = { otherId: other.id, otherStartsAt: other.startsAt, roomId: other.roomId };
      if (other.roomId === self.roomId && here !== undefined) {
        if (meet(mine, theirs)) {
          const minutes = Math.min(mine.to, theirs.to) - Math.max(mine.from, theirs.from);
          say('roomClash', 'error', { ...where, minutes }, other.id);
          const ours = parts.map((part) => booking(part.bookingId));
          const ranks = partsOf(other).flatMap(({ bookingId }) => {
            const deal = booking(bookingId);
            const isOurs = parts.some((part) => part.bookingId === bookingId);
            return deal?.status.kind === 'option' && !expired(deal) && !isOurs ? [deal.status.rank] : [];
          });
          const jumped = ranks.filter((rank) =>
            ours.some((deal) => deal?.status.kind === 'confirmed' && (deal.status.heldRank ?? 1e9) > rank),
          );
          if (jumped.length > 0)
            say('queueJumped', 'warning', { ...where, rank: Math.min(...jumped) }, other.id);
        } else {
          const gap = theirs.from >= mine.to ? theirs.from - mine.to : mine.from - theirs.to;
          if (gap < here.turnaroundMin)
            say('turnaround', 'warning', { ...where, gap, needed: here.turnaroundMin }, other.id);
        }
      }
      if (other.roomId !== self.roomId) {
        const isPrint = (id: string) => ['35mm', '16mm'].includes(version(id)?.format ?? '');
        const played = (each: Screening) =>
          [each.versionId, ...each.items.map((item) => item.versionId ?? '')].filter(isPrint);
        const both = played(self).filter((id) => played(other).includes(id));
        const isTorn = both.some((id) => {
          const [one, two] = [playing(self, id), playing(other, id)];
          return one !== null && two !== null && meet(one, two);
        });
        if (isTorn) say('sharedCopy', 'error', { with: 'own', ...where }, other.id);
      }
    }
    if (!isToCome) continue;
    const apart = others.filter((other) => other.roomId !== self.roomId);
    const minutesTo = (other: Screening) => Math.abs(instant(other.startsAt ?? '') - mine.from);
    const nearest = (some: readonly Screening[]) =>
      [...some].sort(
        (a, b) =>
          minutesTo(a) - minutesTo(b) ||
          (room(a.roomId)?.position ?? 0) - (room(b.roomId)?.position ?? 0) ||
          (a.id < b.id ? -1 : 1),
      )[0];
    const same = apart.filter((other) => instant(other.startsAt ?? '') === mine.from);
    const one = nearest(same);
    if (one !== undefined)
      weighed(
        'sameMinute',
        { otherId: one.id, otherStartsAt: one.startsAt, roomId: one.roomId, count: same.length },
        one.id,
      );
    const films = (each: Screening) => partsOf(each).map((part) => filmOf(part.versionId)?.id ?? 'none');
    const close = apart.filter(
      (other) =>
        films(other).some((id) => id !== 'none' && films(self).includes(id)) &&
        minutesTo(other) < rules.sameFilmGapMin,
    );
    const two = nearest(close);
    if (two !== undefined)
      weighed(
        'sameFilmWithinHour',
        { otherId: two.id, otherStartsAt: two.startsAt, roomId: two.roomId, minutes: minutesTo(two) },
        two.id,
      );
  }

  for (const deal of programme.bookings) {
    const elsewhere = (programme.runs[deal.id] ?? []).filter(
      (entry) => !screenings.some((each) => each.id === entry.id),
    );
    const within = standing.filter((each) => partsOf(each).some((part) => part.bookingId === deal.id));
    const order = (each: { day: string; startsAt: string | null; id: string }) =>
      `${each.day} ${each.startsAt ?? '~'} ${each.id}`;
    const run = [...elsewhere, ...within].sort((a, b) => (order(a) < order(b) ? -1 : 1));
    const tellable = (id: string) => shown.find((each) => each.id === id);
    const whose = (each: Screening) => (each.bookingId === deal.id ? {} : { bookingId: deal.id });
    run.forEach(({ id }, index) => {
      const self = tellable(id);
      if (deal.maxShows === null || index < deal.maxShows || self === undefined) return;
      found.push({
        code: 'tooManyShows',
        severity: 'error',
        screeningId: id,
        otherId: null,
        facts: { ...whose(self), number: index + 1, max: deal.maxShows },
      });
    });
    const needed = deal.minShowsPerWeek ?? 0;
    if (deal.status.kind === 'cancelled') continue;
    for (const week of new Set(run.map(({ day }) => cinemaWeekOf(day, venue.cinemaWeekStartsOn)))) {
      const shows = run.filter(({ day }) => cinemaWeekOf(day, venue.cinemaWeekStartsOn) === week);
      const first = shows.map(({ id }) => tellable(id)).find((each) => each !== undefined);
      if (shows.length >= needed || first === undefined || addDays(week, 6) < today) continue;
      found.push({
        code: 'tooFewShows',
        severity: 'warning',
        screeningId: first.id,
        otherId: null,
        facts: { ...whose(first), week, count: shows.length, needed },
      });
    }
  }
  return found;
}

/** A conflict as one line, to compare two lists of them whatever their order. */
export const lineOf = ({ code, severity, screeningId, otherId, facts }: Found): string =>
  [code, severity, screeningId, otherId, JSON.stringify(Object.entries(facts).sort())].join(' ');
