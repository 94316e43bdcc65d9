import { expect, test } from 'vitest';
import { type Bounds, placeWindow } from '../../electron/desktop/windowState.ts';

const laptop: Bounds = { x: 0, y: 0, width: 1440, height: 860 };
const beamer: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 };

test('a first window stands in the middle of the first screen and fits it', () => {
  expect(placeWindow(null, [beamer])).toEqual({
    bounds: { x: 1680, y: 90, width: 1440, height: 900 },
    isMaximised: false,
  });
  expect(placeWindow(null, [laptop]).bounds).toEqual({ x: 0, y: 0, width: 1440, height: 860 });
});

test('a window comes back where it was left, on the second screen too', () => {
  const kept = { bounds: { x: 1500, y: 40, width: 1200, height: 800 }, isMaximised: true };
  expect(placeWindow(kept, [laptop, beamer])).toEqual(kept);
});

test('a window whose screen is gone comes to the first one', () => {
  const kept = { bounds: { x: 1500, y: 40, width: 1200, height: 800 }, isMaximised: true };
  expect(placeWindow(kept, [laptop])).toEqual({
    bounds: { x: 120, y: 30, width: 1200, height: 800 },
    isMaximised: true,
  });
});

test('a title bar above the screen is brought within reach', () => {
  const kept = { bounds: { x: 20, y: -30, width: 1200, height: 800 }, isMaximised: false };
  expect(placeWindow(kept, [laptop]).bounds).toEqual({ x: 20, y: 0, width: 1200, height: 800 });
});

test('a window is never larger than its screen nor smaller than it can be used', () => {
  const huge = { bounds: { x: 0, y: 0, width: 5000, height: 4000 }, isMaximised: false };
  expect(placeWindow(huge, [laptop]).bounds).toEqual({ x: 0, y: 0, width: 1440, height: 860 });
  const tiny = { bounds: { x: 0, y: 0, width: 10, height: 10 }, isMaximised: false };
  expect(placeWindow(tiny, [laptop]).bounds).toEqual({ x: 270, y: 130, width: 900, height: 600 });
});
