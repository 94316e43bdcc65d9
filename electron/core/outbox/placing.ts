import { readChannel, readVenue } from '../../../db/index.ts';
import type { Venue } from '../../../shared/domain/house.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { ask, blocked, type Courier, keepPlace } from './courier.ts';
import { placeAddress, placeName, type RemotePlace } from './listingClient.ts';

/**
 * The venue's address (`@id`) at the channel, asked once and remembered. The practice site is asked each time: it may have
 * been emptied, and it is near.
 *
 * Blocked with `placeUnknown` where the site knows no place of that name in that town: one is then chosen by hand.
 */
export async function ensurePlace(courier: Courier, attempts: number): Promise<Result<string, Delivery>> {
  const { core, channel } = courier;
  const venue = readVenue(core.db);
  if (venue === undefined) return err(blocked('placeUnknown'));
  const known = readChannel(core.db, channel.id)?.placeUrl ?? venue.listingPlaces[channel.id] ?? null;
  const isPractice = channel.environment === 'practice';
  if (known !== null && !isPractice) return ok(known);
  let found = await findPlace(courier, venue, attempts);
  if (found.ok && found.value === null && isPractice && (await courier.introducePlace()))
    found = await findPlace(courier, venue, attempts);
  if (!found.ok) return found;
  if (found.value === null)
    return err(blocked('placeUnknown', [{ pointer: '/location', error: `${venue.name}, ${venue.city}` }]));
  if (found.value !== known) keepPlace(courier, found.value);
  return ok(found.value);
}

async function findPlace(
  courier: Courier,
  venue: Venue,
  attempts: number,
): Promise<Result<string | null, Delivery>> {
  const asked = await ask(courier, 'findPlace', attempts, (client) =>
    client.findPlaces(quoted(venue.name), 30),
  );
  if (!asked.ok) return asked;
  const same = asked.value.member.find((place) => isVenue(place, venue));
  return ok(same?.['@id'] ?? null);
}

/** A phrase for the site's search: quotes and backslashes would end it. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, ' ').trim()}"`;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

function isVenue(place: RemotePlace, venue: Venue): boolean {
  const { postcode, city } = placeAddress(place);
  const isSameTown = venue.postcode === '' ? fold(city) === fold(venue.city) : postcode === venue.postcode;
  return fold(placeName(place)) === fold(venue.name) && (isSameTown || venue.city === '');
}
