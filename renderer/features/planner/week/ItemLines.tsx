import { itemBreaks, minutesBeforeFeature, type Screening } from '../../../../shared/domain/screening.ts';
import type { Lookups } from '../lookups.ts';
import classes from './Block.module.css';
import { heightOf, type TimeScale } from './geometry.ts';

/** What comes before the feature, lighter, and a dotted line between all parts. */
export function ItemLines({
  screening,
  lookups,
  scale,
}: {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
}) {
  const lead = minutesBeforeFeature(screening, lookups.versionOf);
  const lines = itemBreaks(screening, lookups.versionOf);
  return (
    <>
      {lead > 0 ? (
        <span className={classes.lead} style={{ height: heightOf(scale, lead) }} aria-hidden />
      ) : null}
      {lines
        .filter((at) => at > lead)
        .map((at) => (
          <span key={at} className={classes.line} style={{ top: heightOf(scale, at) }} aria-hidden />
        ))}
    </>
  );
}
