import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';
import type { Programme } from '../../../../shared/domain/programme.ts';

/** What the season needs of the house: the same whatever days the programme at hand is of. */
export type SeasonHouse = Pick<Programme, 'today' | 'venue' | 'rooms' | 'strands' | 'distributors'>;

/** The house of a programme; the very same value for as long as nothing in it changes, so that nothing is laid out in vain. */
export function useHouse({ today, venue, rooms, strands, distributors }: Programme): SeasonHouse {
  const now = { today, venue, rooms, strands, distributors };
  const [kept, setKept] = useState<SeasonHouse>(now);
  const house = replaceEqualDeep(kept, now);
  if (house !== kept) setKept(house);
  return house;
}
