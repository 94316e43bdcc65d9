import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Placement } from '../../../shared/contract/programme.ts';
import { type Booked, tryTogether } from '../../../shared/domain/conflicts.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import { parseTypedSlots } from '../../../shared/domain/typedSlot.ts';
import { cinemaWeekOf } from '../../../shared/time.ts';
import { conflictSentence } from '../../../shared/words/conflictSentence.ts';
import { formatDay, formatMoment } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import { type Lookups, openConflicts, toldWhileTrying } from './lookups.ts';
import classes from './PlaceBar.module.css';

export type Placing = {
  readonly word: 'place.place' | 'place.move' | 'place.duplicate';
  readonly title: string;
  /** The screening as it would be but for its slot. */
  readonly candidate: Screening;
  /** What it plays, where it comes from the shelf: the programme may not know it yet. */
  readonly booked?: Booked;
  /** What goes along to where a slot puts the candidate. */
  readonly others?: (slot: Placement) => readonly Screening[];
  /** The hand goes on to what is made, not back to where it was. */
  readonly goesOn?: boolean;
  /** Takes several slots at once, and stays open for more. */
  readonly isMany?: boolean;
  /** Undefined where it was refused. */
  readonly apply: (slots: readonly [Placement, ...Placement[]]) => Promise<unknown>;
};

/** One line to type slots into: `do 19u45 z2`. Says at once what it understood and what that would clash with. */
export function PlaceBar({
  placing,
  lookups,
  onClose,
}: {
  readonly placing: Placing;
  readonly lookups: Lookups;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [placed, setPlaced] = useState<readonly Placement[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const from = useRef(document.activeElement);
  const isApplied = useRef(false);
  useEffect(() => {
    input.current?.focus();
    return () => {
      // Back to where the hand was, unless it went elsewhere by itself.
      if (isApplied.current && placing.goesOn === true) return;
      if (document.activeElement === document.body && from.current instanceof HTMLElement)
        from.current.focus();
    };
  }, [placing.goesOn]);
  const { programme } = lookups;
  const { venue } = programme;
  const { candidate, isMany = false } = placing;
  const slots = parseTypedSlots(typed, {
    // The next slot of a film goes on from the last: another day at the same hour needs only the day.
    now: placed.at(-1) ?? candidate,
    // A weekday without a date is one of the week the screening itself is in, whatever the view shows.
    weekFrom: cinemaWeekOf(candidate.day, venue.cinemaWeekStartsOn),
    rooms: programme.rooms,
    programmeDayStartsAt: venue.programmeDayStartsAt,
  });
  const parsed: typeof slots =
    !isMany && !('code' in slots) && slots.length > 1 ? { code: 'several' } : slots;
  const apply = async () => {
    if ('code' in parsed) return;
    const [first, ...more] = parsed;
    if (first === undefined) return;
    setTyped('');
    const applied = await placing.apply([first, ...more]);
    isApplied.current = applied !== undefined;
    // Refused, what was typed stays to be mended.
    if (applied === undefined) setTyped(typed);
    else if (!isMany) onClose();
    else setPlaced(parsed);
  };
  return (
    <section className={classes.bar} aria-label={t(placing.word, { film: placing.title })}>
      <span className={classes.what} title={placing.title}>
        {t(placing.word, { film: placing.title })}
      </span>
      <TextInput
        ref={input}
        className={classes.input}
        size="sm"
        value={typed}
        aria-label={t('place.label')}
        placeholder={t('place.example')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // The hand may be back on a block before the key is let go, and would press that too.
            event.preventDefault();
            void apply();
          }
          if (event.key === 'Escape') onClose();
        }}
      />
      <output className={classes.result} aria-live="polite">
        {'code' in parsed ? (
          parsed.code === 'empty' ? (
            <Empty placed={placed} />
          ) : (
            <span className={classes.bad}>
              {t(`place.${parsed.code}`, 'word' in parsed ? { word: parsed.word } : {})}
            </span>
          )
        ) : (
          <Understood slots={parsed} placing={placing} lookups={lookups} />
        )}
      </output>
      <span className="soft">{t('place.apply')}</span>
    </section>
  );
}

/** What can be typed, or what was placed a moment ago. */
function Empty({ placed }: { readonly placed: readonly Placement[] }) {
  const { t } = useWords();
  const list = useSlotList(placed);
  return (
    <span className="soft">
      {placed.length === 0 ? t('place.label') : t('place.placed', { count: placed.length, list })}
    </span>
  );
}

const SHOWN = 3;

/** Slots in words, the first few of many. */
function useSlotList(slots: readonly Placement[]): string {
  const { t, lang } = useWords();
  const shown = slots
    .slice(0, SHOWN)
    .map(({ startsAt, day }) =>
      startsAt === null ? `${formatDay(day, lang)}, ${t('planner.undecided')}` : formatMoment(startsAt, lang),
    );
  return shown.join(' · ') + (slots.length > SHOWN ? ' …' : '');
}

function Understood({
  slots,
  placing: { candidate, booked, others },
  lookups,
}: {
  readonly slots: readonly Placement[];
  readonly placing: Placing;
  readonly lookups: Lookups;
}) {
  const { t, lang } = useWords();
  const [slot] = slots;
  const list = useSlotList(slots);
  if (slot === undefined) return null;
  const room = lookups.model.rooms.get(slot.roomId ?? '')?.name ?? t('planner.noRoom');
  // Of several slots one is the candidate itself, the others come beside it.
  const several = slots.map((each, index) => ({
    ...candidate,
    ...each,
    id: index === 0 ? candidate.id : `${candidate.id} ${index}`,
  }));
  const tried = [...several, ...(others?.(slot) ?? [])];
  const conflicts = tryTogether(lookups.index, tried, booked).flatMap(toldWhileTrying);
  return (
    <>
      <span className={classes.strong}>
        {slots.length === 1
          ? t('place.result', { when: list, room })
          : t('place.slots', { count: slots.length, list })}
      </span>
      {' · '}
      {conflicts.length === 0 ? (
        t('place.noConflicts')
      ) : (
        <span className={openConflicts(conflicts).length > 0 ? classes.bad : 'soft'}>
          {conflicts
            .slice(0, SHOWN)
            .map((each) => conflictSentence(each, lookups.names, lang))
            .join(' ')}
        </span>
      )}
    </>
  );
}
