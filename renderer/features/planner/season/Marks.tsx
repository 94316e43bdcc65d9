import classes from './Season.module.css';
import type { Show } from './shows.ts';

const STEP_X = 12;
const STEP_Y = 15;
const WIDTH = 9;
const HEIGHT = 11;

type Props = {
  readonly shows: readonly Show[];
  /** Room for the marks, in pixels and in lines. */
  readonly width: number;
  readonly lines: number;
  /** Rooms without their usual evening. */
  readonly gapCount: number;
  tintOf(show: Show): string;
  /** Whether the scenario one plans in changes it. */
  isMarked(show: Show): boolean;
};

type Look = 'plain' | 'option' | 'cancelled';
const lookOf = ({ screening, isOption }: Show): Look =>
  screening.state !== 'planned' ? 'cancelled' : isOption ? 'option' : 'plain';

/**
 * Screenings too many to be named, a square each in the order they are played, in their strands' tints; options dashed,
 * cancelled ones open, conflicts with a red edge, what a scenario changes underlined; then a dotted square for each room without its usual evening. One path a tint: a busy season stays light to draw.
 */
export function Marks({ shows, width, lines, gapCount, tintOf, isMarked }: Props) {
  const perLine = Math.max(1, Math.floor(width / STEP_X));
  const room = perLine * lines;
  const drawn = shows.length > room ? shows.slice(0, room - 3) : shows;
  const paths = new Map<string, { readonly tint: string; readonly look: Look; d: string }>();
  const squareAt = (index: number) => {
    const x = (index % perLine) * STEP_X + 0.5;
    const y = Math.floor(index / perLine) * STEP_Y + 2.5;
    return { x, y, d: `M${x} ${y}h${WIDTH}v${HEIGHT}h-${WIDTH}z` };
  };
  let clashes = '';
  let changed = '';
  drawn.forEach((show, index) => {
    const { x, y, d } = squareAt(index);
    const [tint, look] = [tintOf(show), lookOf(show)];
    const key = `${tint} ${look}`;
    const path = paths.get(key) ?? { tint, look, d: '' };
    path.d += d;
    paths.set(key, path);
    if (isMarked(show)) changed += `M${x + 2} ${y + HEIGHT + 1.5}h${WIDTH - 4}`;
    if (show.conflictCount > 0) clashes += `M${x + 1} ${y}v${HEIGHT}`;
  });
  const gapsDrawn = Math.min(gapCount, Math.max(0, room - shows.length));
  const gaps = Array.from({ length: gapsDrawn }, (_, index) => squareAt(shows.length + index).d).join('');
  return (
    <svg className={classes.marks} width={width} height={lines * STEP_Y} aria-hidden>
      {[...paths].map(([key, { tint, look, d }]) => (
        <path
          key={key}
          d={d}
          className={classes[look]}
          style={{ fill: `var(--tint-${tint})`, stroke: `var(--tint-${tint}-edge)` }}
        />
      ))}
      {gaps === '' ? null : <path d={gaps} className={classes.gapMark} />}
      {changed === '' ? null : <path d={changed} className={classes.changedMark} data-changed />}
      {clashes === '' ? null : <path d={clashes} className={classes.clash} />}
      {drawn.length === shows.length ? null : (
        <text x={(perLine - 3) * STEP_X} y={lines * STEP_Y - 3} className={classes.rest}>
          +{shows.length - drawn.length}
        </text>
      )}
    </svg>
  );
}
