import { useLocalStorage } from '@mantine/hooks';
import type { View } from './views.ts';

/** How many steps a view can go below and above the size it has by itself. */
const STEPS: Readonly<Record<View, readonly [number, number]>> = {
  week: [-4, 8],
  // The whole day fits the window by itself.
  day: [0, 8],
  // So do its weeks.
  month: [0, 8],
  season: [-2, 8],
  list: [-2, 4],
};
const AS_IT_IS: Readonly<Record<View, number>> = { week: 0, day: 0, month: 0, season: 0, list: 0 };

/** How much larger something is `steps` up. */
export const growth = (steps: number, each = 1.2): number => each ** steps;

/** How large each view is drawn, in steps from its own size; kept with the window. A way on is null at its end. */
export function useZoom(view: View) {
  const [steps, setSteps] = useLocalStorage({
    key: 'planner.zoomSteps',
    defaultValue: AS_IT_IS,
    getInitialValueInEffect: false,
  });
  const [least, most] = STEPS[view];
  const now = Math.min(Math.max(steps[view], least), most);
  const to = (step: number) => () => setSteps((before) => ({ ...before, [view]: step }));
  return {
    steps: now,
    zoomIn: now < most ? to(now + 1) : null,
    zoomOut: now > least ? to(now - 1) : null,
  };
}
export type Zoom = ReturnType<typeof useZoom>;
