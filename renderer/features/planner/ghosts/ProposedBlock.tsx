import { IconPinFilled } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { metaOf, tintOf } from '../blockFacts.ts';
import blockClasses from '../week/Block.module.css';
import { type Beside, lengthOf, type TimeScale, topOf } from '../week/geometry.ts';
import classes from './Ghosts.module.css';
import type { DrawnProposal } from './proposalStore.ts';
import { useProposedShow } from './useProposedShow.ts';

type Props = {
  readonly show: Screening;
  readonly proposal: DrawnProposal;
  readonly scale: TimeScale;
  readonly beside: Beside;
  /** Which way time runs: down in the week, across in the day. */
  readonly axis: 'down' | 'across';
};

/** A proposed show in its lane: dashed and lighter than one that stands; dragged, nudged, held in place or taken out. */
export function ProposedBlock({ show, proposal, scale, beside, axis }: Props) {
  const proposed = useProposedShow(show, proposal, ({ clientX, clientY }, box) =>
    axis === 'down' ? clientY - box.top : clientX - box.left,
  );
  const { title, conflictCount, minutes, isKept, label, button, lang } = proposed;
  const { startsAt } = show;
  if (startsAt === null) return null;
  const long = Math.max(lengthOf(scale, startsAt, minutes), 16);
  const isLow = axis === 'down' && long < 34;
  return (
    <button
      {...button}
      className={`${blockClasses.block} ${classes.proposed} ${conflictCount > 0 ? blockClasses.conflict : ''}`}
      style={{
        ...tintOf(show, proposal.lookups),
        ...placeOf(axis, topOf(scale, show.day, startsAt), long, beside),
      }}
    >
      <span className="visually-hidden">{label}</span>
      <span aria-hidden className={blockClasses.text}>
        <span className={blockClasses.head}>
          <span className={blockClasses.time}>{formatTime(timeOf(startsAt), lang)}</span>
          {isLow ? <span className={blockClasses.inline}>{title}</span> : null}
          {isKept ? <IconPinFilled size={12} className={classes.pin} /> : null}
          {conflictCount > 0 ? <span className={blockClasses.count}>{conflictCount}</span> : null}
        </span>
        {isLow ? null : (
          <>
            <span
              className={`${blockClasses.title} ${axis === 'down' && lines(long) === 1 ? blockClasses.oneLine : ''}`}
              style={{ WebkitLineClamp: axis === 'down' ? lines(long) : 2 }}
            >
              {title}
            </span>
            {axis === 'down' && long <= 50 ? null : (
              <span className={blockClasses.meta}>{metaOf(show, proposal.lookups)}</span>
            )}
          </>
        )}
      </span>
    </button>
  );
}

const lines = (height: number): number => Math.max(1, Math.floor((height - 34) / 16));

const placeOf = (axis: Props['axis'], start: number, long: number, beside: Beside): CSSProperties =>
  axis === 'down'
    ? {
        top: start,
        height: long,
        left: `calc(${beside.left}% + 2px)`,
        width: `calc(${beside.width}% - 5px)`,
      }
    : {
        left: start,
        width: long,
        top: `calc(${beside.left}% + 3px)`,
        height: `calc(${beside.width}% - 7px)`,
      };
