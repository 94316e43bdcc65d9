import { Button, CloseButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ShelfEntry } from '../../../../shared/domain/programme.ts';
import { type Occasion, occasionHouse, occasionOn } from '../../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { emptySlotsOf, isShownDay, occasionWhen, slotFacts, slotKeyOf } from './emptySlots.ts';
import { FillChooser } from './FillChooser.tsx';
import { focusPastSlot } from './focusPastSlot.ts';
import { OccasionForm } from './OccasionForm.tsx';
import { TemplateSummary } from './TemplateSummary.tsx';
import { useStrandVerbs } from './useStrandVerbs.ts';

type Props = {
  readonly work: Work;
  readonly strandId: Id;
  readonly day: LocalDate;
  readonly focus: 'fill' | 'edit';
};

/** The occasion while it is there to be filled: null once it is filled, left out, or no longer of the strand. */
function openOccasion({ programme, lookups }: Work, strandId: Id, day: LocalDate) {
  const strand = lookups.strands.get(strandId);
  const occasion = strand && occasionOn(strand, day, occasionHouse(programme));
  if (strand === undefined || occasion == null) return null;
  const isFilled =
    isShownDay(programme, occasion.shownDay) &&
    !emptySlotsOf(programme).some((each) => slotKeyOf(each) === slotKeyOf(occasion));
  return isFilled ? null : { strand, occasion };
}

/** Beside the work: one empty slot of a strand, to be filled, moved or left out. */
export function OccasionPanel({ work, strandId, day, focus }: Props) {
  const open = openOccasion(work, strandId, day);
  const { closePanel, chosen } = work;
  const isOver = open === null || chosen.length > 0;
  useEffect(() => {
    if (isOver) closePanel();
  });
  if (open === null) return null;
  return <OccasionInspector {...open} work={work} focus={focus} key={`${strandId} ${day}`} />;
}

type InspectorProps = Pick<Props, 'work' | 'focus'> & {
  readonly strand: Strand;
  readonly occasion: Occasion;
};

function OccasionInspector({ work, strand, occasion, focus }: InspectorProps) {
  const speak = useWords();
  const { t, lang } = speak;
  const { edit } = useStrandVerbs();
  const { lookups, closePanel } = work;
  const { day } = occasion;
  const { name, room, label } = slotFacts(occasion, lookups, speak);
  const from = useRef(document.activeElement);
  const leave = () => {
    closePanel();
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
  };
  const skip = () => {
    focusPastSlot(occasion);
    void work.planning.skipOccasion(occasion);
  };
  const choose = async ({ booking }: ShelfEntry) => {
    const placed = await work.planning.fill(occasion, { kind: 'booking', bookingId: booking.id });
    if (placed === undefined) return;
    closePanel();
    work.keepFocusOn(placed.id);
    work.selection.select(placed.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any of its fields
    <div className={classes.inspector} onKeyDown={onKeyDown}>
      <div>
        <div className={classes.panelHead}>
          <h2 className={classes.title}>{name}</h2>
          <CloseButton aria-label={t('inspector.close')} onClick={leave} />
        </div>
        <div className={classes.sub} title={label}>
          {occasionWhen(occasion, speak)} · {room}
          {occasion.isRoomClosed ? ` · ${t('strands.roomClosed')}` : ''}
        </div>
      </div>
      {occasion.isException ? (
        <div className={classes.actions}>
          <span className="soft">{t('strands.movedFrom', { day: formatDay(day, lang) })}</span>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => void edit(strand.id, { kind: 'restore', day })}
          >
            {t('strands.restore')}
          </Button>
        </div>
      ) : null}
      <FillChooser
        occasion={occasion}
        strand={strand}
        lookups={lookups}
        isFocused={focus === 'fill'}
        onChoose={(entry) => void choose(entry)}
      />
      <TemplateSummary strand={strand} />
      <OccasionForm
        key={`${occasion.shownDay} ${occasion.time} ${occasion.roomId}`}
        occasion={occasion}
        strand={strand}
        work={work}
        isFocused={focus === 'edit'}
        onDone={leave}
      />
      <section className={classes.section}>
        <div className={classes.actions}>
          <Button variant="default" onClick={skip}>
            {t('strands.skip')}
          </Button>
          <Button variant="default" onClick={() => void edit(strand.id, { kind: 'end', from: day })}>
            {t('strands.end')}
          </Button>
          <Button variant="default" onClick={() => work.openPanel({ kind: 'strands', strandId: strand.id })}>
            {t('strands.openStrand', { strand: name })}
          </Button>
        </div>
      </section>
    </div>
  );
}
