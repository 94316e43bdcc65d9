import { Alert, Button, CloseButton, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Work } from '../work.ts';
import classes from './Compare.module.css';
import { ComparedDays } from './ComparedDays.tsx';
import { chooseScenario } from './chosenScenario.ts';
import { useComparison } from './useComparison.ts';
import { useScenarios } from './useScenarios.ts';

const REAL = 'real';

/** Two programmes side by side, day by day: the real one or any scenario, and a scenario. */
export function ComparePanel({ work }: { readonly work: Work }) {
  const { t } = useWords();
  const { entries, current } = useScenarios();
  const [sides, setSides] = useState<{ readonly left: Id | null; readonly right: Id | null }>({
    left: null,
    right: null,
  });
  const [isOnlyDifferences, setOnlyDifferences] = useState(false);
  const known = (id: Id | null) => (entries.some((each) => each.scenario.id === id) ? id : null);
  const left = known(sides.left);
  const right = known(sides.right) ?? (current ?? entries.at(-1))?.scenario.id ?? null;
  const { found, isError } = useComparison(entries, left, right);
  const scenarios = entries.map(({ scenario }) => ({ value: scenario.id, label: scenario.name }));
  const chosen = entries.find((each) => each.scenario.id === right)?.scenario;
  return (
    <section className={classes.wide} aria-label={t('compare.title')}>
      <header className={classes.wideHead}>
        <h2 className={classes.title}>{t('compare.title')}</h2>
        <Select
          w={220}
          aria-label={t('compare.left')}
          allowDeselect={false}
          value={left ?? REAL}
          data={[
            { value: REAL, label: t('scenario.real') },
            ...scenarios.filter((each) => each.value !== right),
          ]}
          onChange={(value) => setSides({ left: value === REAL ? null : value, right })}
        />
        <Select
          w={220}
          aria-label={t('compare.right')}
          allowDeselect={false}
          value={right}
          data={scenarios.filter((each) => each.value !== left)}
          onChange={(value) => setSides({ left, right: value })}
        />
        <Switch
          label={t('compare.onlyDifferences')}
          checked={isOnlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
        <span className={classes.wideEnd}>
          {/* The band offers the same for the scenario one plans in. */}
          {chosen === undefined || chosen.id === current?.scenario.id ? null : (
            <Button
              variant="default"
              onClick={() => {
                chooseScenario(chosen.id);
                work.openPanel({ kind: 'promotion', scenarioId: chosen.id });
              }}
            >
              {t('scenario.promote')}
            </Button>
          )}
          <CloseButton aria-label={t('inspector.close')} onClick={work.closePanel} />
        </span>
      </header>
      {found !== null ? (
        <ComparedDays found={found} isOnlyDifferences={isOnlyDifferences} work={work} />
      ) : isError ? (
        <Alert m="lg" color="marquee">
          {t('error.unexpected')}
        </Alert>
      ) : (
        <Loading />
      )}
    </section>
  );
}
