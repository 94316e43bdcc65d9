import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ScenarioComparison } from '../../../../shared/contract/scenarios.ts';
import type { Difference, DifferenceKind } from '../../../../shared/domain/scenarios.ts';
import type { Id } from '../../../../shared/ids.ts';
import { api } from '../../../api/client.ts';
import { useWords } from '../../../ui/words.tsx';
import { useChosenScenario } from './chosenScenario.ts';
import classes from './Scenarios.module.css';

/** How the shown programme differs from the real one; nothing where it is the real one. */
export type Marks = {
  readonly comparison: ScenarioComparison;
  readonly of: ReadonlyMap<Id, Difference>;
};
const MarksContext = createContext<Marks | null>(null);
export const useMarks = (): Marks | null => useContext(MarksContext);

/** Tells every view what the scenario this window plans in changes. Beside the programme, so that blocks are not redrawn. */
export function MarksProvider({ children }: { readonly children: ReactNode }) {
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
        : { comparison, of: new Map(comparison.differences.map((each) => [each.screeningId, each])) },
    [comparison, scenarioId],
  );
  return <MarksContext value={marks}>{children}</MarksContext>;
}

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
