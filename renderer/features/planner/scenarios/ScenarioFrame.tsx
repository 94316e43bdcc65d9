import { Button, CloseButton } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ScenarioEntry } from '../../../../shared/contract/scenarios.ts';
import { formatSpan } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { useWork } from '../work.ts';
import { chooseScenario } from './chosenScenario.ts';
import { MarksProvider } from './marks.tsx';
import classes from './Scenarios.module.css';
import { countOf, useScenarios, useScenarioVerbs } from './useScenarios.ts';

/** The planner as it is, or, in a scenario, within a frame that says so. */
export function ScenarioFrame({ children }: { readonly children: ReactNode }) {
  const { current } = useScenarios();
  return (
    <div className={current === null ? classes.plain : classes.framed}>
      {current === null ? null : <Band entry={current} />}
      <div className={classes.within}>
        <MarksProvider>{children}</MarksProvider>
      </div>
    </div>
  );
}

function Band({ entry }: { readonly entry: ScenarioEntry }) {
  const { t, lang } = useWords();
  const { programme, place, openPanel, closePanel } = useWork();
  const { discard } = useScenarioVerbs();
  const { scenario } = entry;
  // A season reaches over every scenario in it.
  const isOutside =
    place.shown.view !== 'season' && (programme.to < scenario.from || scenario.to < programme.from);
  const action = (word: 'scenario.compare' | 'scenario.promote' | 'scenario.discard', act: () => void) => (
    <Button variant="default" size="compact-sm" onClick={act}>
      {t(word)}
    </Button>
  );
  return (
    <section className={classes.band} aria-label={t('scenario.bandLabel', { name: scenario.name })}>
      <IconStack2 size={16} stroke={1.5} aria-hidden />
      <span className={classes.bandWord}>{t('scenario.band')}</span>
      <strong className={classes.bandName} title={scenario.name}>
        {scenario.name}
      </strong>
      <span className={classes.bandFacts}>
        {t('scenario.entry', { days: formatSpan(scenario.from, scenario.to, lang), count: countOf(entry) })}
      </span>
      <span className={classes.bandNote} title={t(isOutside ? 'scenario.outside' : 'scenario.safe')}>
        {t(isOutside ? 'scenario.outside' : 'scenario.safe')}
      </span>
      <span className={classes.bandActions}>
        {action('scenario.compare', () => openPanel({ kind: 'compare' }))}
        {action('scenario.promote', () => openPanel({ kind: 'promotion', scenarioId: scenario.id }))}
        {action('scenario.discard', () => {
          closePanel();
          void discard(entry);
        })}
        <CloseButton
          size="sm"
          className={classes.bandClose}
          aria-label={t('scenario.leave')}
          title={t('scenario.leave')}
          onClick={() => chooseScenario(null)}
        />
      </span>
    </section>
  );
}
