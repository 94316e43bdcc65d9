import { readFileSync, writeFileSync } from 'node:fs';

export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type WindowState = { readonly bounds: Bounds; readonly isMaximised: boolean };

const DEFAULT_SIZE = { width: 1440, height: 900 };
const MIN_SIZE = { width: 900, height: 600 };
/** As much of the window as must stay within reach of the pointer, in pixels. */
const GRIP = 80;

/**
 * Where the window opens: where it was left, moved onto a screen when the one it stood on is gone,
 * and never larger than the screen's work area. Without a kept state: in the middle of the first area.
 */
export function placeWindow(kept: WindowState | null, areas: readonly [Bounds, ...Bounds[]]): WindowState {
  const [first] = areas;
  if (kept === null) return { bounds: centred(DEFAULT_SIZE, first), isMaximised: false };
  const home = areas.find((area) => isWithinReach(kept.bounds, area));
  const { width, height } = fitted(kept.bounds, home ?? first);
  if (home === undefined) return { ...kept, bounds: centred({ width, height }, first) };
  return { ...kept, bounds: { x: kept.bounds.x, y: Math.max(kept.bounds.y, home.y), width, height } };
}

type Size = Pick<Bounds, 'width' | 'height'>;

const fitted = (size: Size, area: Bounds): Size => ({
  width: Math.min(Math.max(size.width, MIN_SIZE.width), area.width),
  height: Math.min(Math.max(size.height, MIN_SIZE.height), area.height),
});

function centred(size: Size, area: Bounds): Bounds {
  const { width, height } = fitted(size, area);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}

/** The title bar is what one drags a window by: enough of it must lie in the area. */
function isWithinReach(bounds: Bounds, area: Bounds): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const isBarVisible = bounds.y >= area.y - GRIP / 2 && bounds.y <= area.y + area.height - GRIP;
  return right - left >= GRIP && isBarVisible;
}

/** The state kept in `file`; null where there is none or it makes no sense. */
export function readWindowState(file: string): WindowState | null {
  try {
    const { bounds, isMaximised } = JSON.parse(readFileSync(file, 'utf8')) as WindowState;
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height];
    return numbers.every(Number.isFinite) ? { bounds, isMaximised: isMaximised === true } : null;
  } catch {
    return null;
  }
}

export const writeWindowState = (file: string, state: WindowState): void =>
  writeFileSync(file, `${JSON.stringify(state)}\n`);
