import { addMinutes, atTime, timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { heightOf, type TimeScale } from '../week/geometry.ts';
import classes from './DayTimeline.module.css';

/** The full hours that are drawn, in minutes after the first. */
export const fullHours = (scale: TimeScale): readonly number[] =>
  Array.from({ length: Math.floor((scale.toMin - scale.fromMin) / 60) - 1 }, (_, index) => (index + 1) * 60);

/** The hours across the top. */
export function HourHeads({ scale }: { readonly scale: TimeScale }) {
  const { lang } = useWords();
  // `11:00` takes more room than `11u`.
  const step = lang === 'en' && scale.pxPerHour < 46 ? 2 : 1;
  const heads = fullHours(scale).filter((minutes) => ((scale.fromMin + minutes) / 60) % step === 0);
  return (
    <div className={classes.hours} aria-hidden>
      {heads.map((minutes) => {
        // Any day serves: only the hour is shown.
        const time = timeOf(addMinutes(atTime('2026-01-01', scale.dayStartsAt), scale.fromMin + minutes));
        return (
          <span
            key={minutes}
            className={classes.hour}
            style={{ left: heightOf(scale, minutes) }}
            data-hour={time}
          >
            {lang === 'nl' ? `${Number(time.slice(0, 2))}u` : formatTime(time, lang)}
          </span>
        );
      })}
    </div>
  );
}
