import { type CSSProperties, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Screening, stretched } from '../../../../shared/domain/screening.ts';
import { useWords } from '../../../ui/words.tsx';
import { useWork } from '../work.ts';
import classes from './StretchHandle.module.css';

type Props = {
  readonly screening: Screening;
  readonly title: string;
  readonly pxPerHour: number;
  /** Where time runs: down the week's lanes, across the day's. */
  readonly axis: 'down' | 'across';
  /** Where the handle lies: along the end of the block. */
  readonly style: CSSProperties;
};

/** Lets go of what is pulled, unchanged; the key does nothing else then. */
function useEscape(from: RefObject<number | null>, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || from.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [from]);
}

/**
 * The end of a chosen block: pulling it adds a Q&A, or makes it longer or shorter: on the venue's grid, with Alt to the
 * minute; Escape lets go. By key a part is added with `I`.
 */
export function StretchHandle({ screening, title, pxPerHour, axis, style }: Props) {
  const { t } = useWords();
  const { planning, programme } = useWork();
  const from = useRef<number | null>(null);
  const [minutes, setMinutes] = useState(0);
  const at = (event: PointerEvent) => (axis === 'down' ? event.clientY : event.clientX);
  const follow = (event: PointerEvent) => {
    if (from.current === null) return;
    const snapMin = event.altKey ? 1 : programme.venue.snapMin;
    setMinutes(Math.round(((at(event) - from.current) / pxPerHour) * (60 / snapMin)) * snapMin);
  };
  const leave = () => {
    from.current = null;
    setMinutes(0);
  };
  const letGo = () => {
    if (from.current === null) return;
    const items = stretched(screening.items, minutes);
    if (minutes !== 0 && items !== screening.items) void planning.update(screening.id, { items: [...items] });
    leave();
  };
  useEscape(from, leave);
  const wanted = stretched(screening.items, minutes).at(-1);
  const px = (Math.max(minutes, 0) / 60) * pxPerHour;
  return (
    <div
      className={`${classes.handle} ${axis === 'down' ? classes.down : classes.across}`}
      style={style}
      title={t('together.stretch', { film: title })}
      data-stretch={screening.id}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = at(event);
      }}
      onPointerMove={follow}
      onPointerUp={letGo}
      onPointerCancel={leave}
    >
      {minutes === 0 ? null : (
        <span
          className={classes.more}
          style={axis === 'down' ? { minHeight: Math.max(px, 16) } : { width: px }}
        >
          {wanted?.kind === 'qa' ? t('together.stretched', { minutes: wanted.durationMin ?? 0 }) : ''}
        </span>
      )}
    </div>
  );
}
