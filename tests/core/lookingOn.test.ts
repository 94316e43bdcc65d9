import { afterEach, expect, test } from 'vitest';
import { readRooms } from '../../db/index.ts';
import { callFrom } from '../../electron/core/callers.ts';
import { openCore } from '../../electron/core/core.ts';
import { addRoom } from '../../electron/core/house.ts';
import { setUpEmpty } from '../../electron/core/settingUp.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

const houses: TestCore[] = [];
afterEach(() => {
  for (const house of houses.splice(0)) house.close();
});

function setUp(): TestCore {
  const house = openTestCore({ isWorking: false });
  houses.push(house);
  setUpEmpty(house.core, {
    venueName: 'De Lantaarn',
    city: 'Mechelen',
    language: 'nl',
    cinemaWeekStartsOn: 3,
    rooms: [{ name: 'Zaal 1', seats: null }],
  });
  return house;
}
const lookOn = (house: TestCore) => {
  const opened = openCore({ ...house.core.options, isReadOnly: true, isWorking: false });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};
const READ_ONLY = { ok: false, error: { code: 'readOnly', facts: {} } };

test('a program that looks on reads all, writes nothing, and hears of what the other one writes', async () => {
  const house = setUp();
  const onlooker = lookOn(house);
  expect(addRoom(onlooker, 'Zaal 2')).toEqual(READ_ONLY);
  expect(() => onlooker.db.sqlite.exec('DELETE FROM rooms')).toThrow(/readonly/);
  const heard = onlooker.announcer.listen(undefined);
  await heard.next();
  expect(addRoom(house.core, 'Zaal 2').ok).toBe(true);
  expect(readRooms(onlooker.db).map((room) => room.name)).toEqual(['Zaal 1', 'Zaal 2']);
  expect((await heard.next()).value).toEqual({ topics: ['everything'] });
  onlooker.close();
  expect(readRooms(house.core.db)).toHaveLength(2);
});

test('a window that looks on is refused by every verb, in a call of its own', () => {
  const house = setUp();
  const onlooker = { mayWrite: () => false, takePen: () => {} };
  expect(callFrom(onlooker, () => addRoom(house.core, 'Zaal 2'))).toEqual(READ_ONLY);
  expect(addRoom(house.core, 'Zaal 2').ok).toBe(true);
});
