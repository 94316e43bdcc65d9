import { isDoubleBill } from '../../../../shared/domain/doubleBill.ts';
import type { Screening, ScreeningState } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { tellProblem } from '../../../ui/act.ts';
import type { Speak } from '../../../ui/words.tsx';
import type { Handlers, Work } from '../work.ts';

const PATIENCE_MS = 2_000;

/** Does something with an element as soon as it is there: the inspector of what is chosen is drawn first. */
function whenThere(selector: string, act: (element: HTMLElement) => void): void {
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) act(element);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** The screening among these that the hand is on. */
const underHand = (targets: readonly Screening[]): Id | undefined => {
  const id = document.activeElement?.getAttribute('data-screening');
  return targets.find((each) => each.id === id)?.id;
};

/** The day the hand is in: of the block, the empty slot or the day itself. */
const dayUnderHand = (): LocalDate | undefined => {
  const day = document.activeElement?.closest<HTMLElement>('[data-lane-day], [data-month-day]');
  return day?.dataset.laneDay ?? day?.dataset.monthDay;
};

const idsOf = (targets: readonly Screening[]) => targets.map((each) => each.id);

/** What changes how screenings stand to each other, what they are made of, and whether they take place. */
export function arrangeCommands(work: Work, { t }: Pick<Speak, 't'>): Handlers {
  const { planning, selection, place, programme } = work;
  const choose = (targets: readonly Screening[], field: string): void => {
    selection.set(idsOf(targets));
    work.closePanel();
    whenThere(field, (element) => element.focus());
  };
  const setState = (state: ScreeningState) => async (targets: readonly Screening[]) => {
    const isSet = await planning.setState(idsOf(targets), state, {});
    // What the public reads about it is the next thing to write.
    if (isSet !== undefined && state !== 'planned') choose(targets, '[data-reason]');
  };
  /** Chooses what came of screenings, with the hand on the first of it where it was on one of them. */
  const goOnTo = (made: readonly Screening[], wasUnderHand: boolean): void => {
    const [first] = made;
    if (first !== undefined && wasUnderHand) work.keepFocusOn(first.id);
    selection.set(idsOf(made));
  };
  return {
    swap: ([one, other]) => {
      if (one === undefined || other === undefined) return;
      const held = underHand([one, other]);
      if (held !== undefined) work.keepFocusOn(held);
      void planning.swap(one.id, other.id);
    },
    doubleBill: async ([one, other]) => {
      if (one === undefined || other === undefined) return;
      const wasUnderHand = underHand([one, other]) !== undefined;
      const bill = await planning.join(one.id, other.id);
      if (bill !== undefined) goOnTo([bill], wasUnderHand);
    },
    split: async ([bill]) => {
      if (bill === undefined) return;
      if (!isDoubleBill(bill)) return tellProblem(t('refusal.notADoubleBill'));
      const wasUnderHand = underHand([bill]) !== undefined;
      const parts = await planning.split(bill.id);
      if (parts !== undefined) goOnTo(parts, wasUnderHand);
    },
    edit: (targets) => choose(targets, '[data-first-field]'),
    addPart: (targets) => {
      choose(targets, '[data-add-part]');
      whenThere('[data-add-part]', (element) => element.click());
    },
    cancel: setState('cancelled'),
    postpone: setState('postponed'),
    restore: setState('planned'),
    lockDay: () => {
      const chosen = [...new Set(work.chosen.map((each) => each.day))];
      const days = chosen.length > 0 ? chosen : [dayUnderHand() ?? place.day];
      const isLocked = days.every((day) => programme.lockedDays.includes(day));
      void planning.lockDays(days, !isLocked);
    },
  };
}
