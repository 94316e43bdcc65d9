import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ScenarioComparison } from '../../../../shared/contract/scenarios.ts';
import type { Difference, DifferenceKind } from '../../../../shared/domain/scenarios.ts';
import { type Screening, screeningMinutes } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { api } from '../../../api/client.ts';
import { useWords } from '../../../ui/words.tsx';
import { useChosenScenario } from './chosenScenario.ts';
import { titlesOf } from './naming.ts';
import classes from './Scenarios.module.css';

/** How the shown programme differs from the real one; nothing where it is the real one. */
export type Marks = {
  readonly comparison: ScenarioComparison;
  readonly of: ReadonlyMap<Id, Difference>;
  /** What the scenario took out of a day or moved away from it, by that day, in the order it was played. */
  readonly goneFrom: ReadonlyMap<LocalDate, readonly Gone[]>;
};
/** A real screening that is not where it was. */
export type Gone = {
  readonly difference: Difference;
  readonly left: Screening;
  readonly title: string;
  readonly minutes: number;
};
const MarksContext = createContext<Marks | null>(null);
export const useMarks = (): Marks | null => useContext(MarksContext);

/** Tells every view what the scenario this window plans in changes. Beside the programme, so that blocks are not redrawn. */
export function MarksProvider({ children }: { readonly children: ReactNode }) {
  const { lang } = useWords();
  const scenarioId = useChosenScenario();
  const compared = useQuery({
    ...api.scenarios.compare.queryOptions({ input: { leftId: null, rightId: scenarioId ?? '' } }),
    enabled: scenarioId !== null,
  });
  const comparison = compared.data?.ok === true ? compared.data.value : null;
  const marks = useMemo(
    () =>
      comparison === null || comparison.right.id !== scenarioId
        ? null
        : {
            comparison,
            of: new Map(comparison.differences.map((each) => [each.screeningId, each])),
            goneFrom: goneFrom(comparison, lang),
          },
    [comparison, scenarioId, lang],
  );
  return <MarksContext value={marks}>{children}</MarksContext>;
}

function goneFrom(comparison: ScenarioComparison, lang: Lang): Marks['goneFrom'] {
  const titleOf = titlesOf(comparison, { lang });
  const versions = new Map(comparison.versions.map((each) => [each.id, each]));
  const minutesOf = (screening: Screening) => screeningMinutes(screening, (id) => versions.get(id));
  const gone = comparison.differences.flatMap((difference): readonly Gone[] => {
    const { kind, left } = difference;
    return left !== null && (kind === 'removed' || kind === 'moved')
      ? [{ difference, left, title: titleOf(left), minutes: minutesOf(left) }]
      : [];
  });
  const momentOf = ({ left }: Gone) => left.startsAt ?? left.day;
  return Map.groupBy(
    gone.toSorted((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1)),
    ({ left }) => left.day,
  );
}

const NOTHING_GONE: readonly Gone[] = [];
/** What the scenario took out of a day or moved away from it; nothing in the real programme. */
export const useGoneFrom = (day: LocalDate): readonly Gone[] => useMarks()?.goneFrom.get(day) ?? NOTHING_GONE;

const SIGNS: Readonly<Record<DifferenceKind, string>> = {
  added: '+',
  removed: '−',
  moved: '→',
  changed: '≠',
};

/** The sign of a difference. */
export function Sign({ kind }: { readonly kind: DifferenceKind }) {
  return (
    <span aria-hidden className={classes.sign} data-scenario-mark={kind}>
      {SIGNS[kind]}
    </span>
  );
}

/** A screening's sign alone, where words stand elsewhere. */
export function MarkSign({ screeningId }: { readonly screeningId: Id }) {
  const kind = useMarks()?.of.get(screeningId)?.kind;
  return kind === undefined ? null : (
    <span className={classes.inline}>
      <Sign kind={kind} />
    </span>
  );
}

/** A screening's sign where it differs from the real one, in its corner or in line with a text. */
export function Mark({
  screeningId,
  isInline = false,
}: {
  readonly screeningId: Id;
  readonly isInline?: boolean;
}) {
  const { t } = useWords();
  const kind = useMarks()?.of.get(screeningId)?.kind;
  if (kind === undefined) return null;
  return (
    <span className={isInline ? classes.inline : classes.corner} title={t(`scenario.mark.${kind}`)}>
      <Sign kind={kind} />
      <span className="visually-hidden">
        , {t('scenario.inScenario', { mark: t(`scenario.mark.${kind}`) })}
      </span>
    </span>
  );
}
