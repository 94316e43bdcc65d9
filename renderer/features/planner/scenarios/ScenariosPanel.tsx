import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import type { ScenarioEntry } from '../../../../shared/contract/scenarios.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Work } from '../work.ts';
import { chooseScenario } from './chosenScenario.ts';
import { DayField } from './DayField.tsx';
import { NewScenario } from './NewScenario.tsx';
import classes from './Scenarios.module.css';
import { countOf, useScenarios, useScenarioVerbs } from './useScenarios.ts';

/** All scenarios beside the work: a new one, and the name, the days and the fate of each. */
export function ScenariosPanel({ work, isNew }: { readonly work: Work; readonly isNew: boolean }) {
  const { t } = useWords();
  const { entries, current } = useScenarios();
  return (
    <div className={classes.panel}>
      <div className={classes.panelHead}>
        <h2 className={classes.title}>{t('scenario.panel')}</h2>
        <CloseButton aria-label={t('inspector.close')} onClick={work.closePanel} />
      </div>
      {entries.length === 0 ? <p className={classes.intro}>{t('scenario.none')}</p> : null}
      <NewScenario programme={work.programme} hasFocus={isNew} onMade={work.closePanel} />
      <ul className={classes.cards}>
        {entries.map((entry) => (
          <li key={entry.scenario.id} className={classes.card}>
            <ScenarioCard entry={entry} isOpen={entry.scenario.id === current?.scenario.id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ScenarioCard({ entry, isOpen }: { readonly entry: ScenarioEntry; readonly isOpen: boolean }) {
  const { t } = useWords();
  const verbs = useScenarioVerbs();
  const { id, name, from, to } = entry.scenario;
  // A field that was refused shows what still holds.
  const [refused, setRefused] = useState(0);
  const change = async (first: string, last: string) => {
    if ((await verbs.changeDays(id, first, last)) === undefined) setRefused((count) => count + 1);
  };
  return (
    <>
      <CommitField
        label={t('scenario.name')}
        value={name}
        maxLength={100}
        onCommit={(value) => (value.trim() === '' ? false : void verbs.rename(id, value.trim()))}
      />
      <div className={classes.days}>
        <DayField
          key={`from${refused}`}
          label={t('scenario.from')}
          value={from}
          isFine={(day) => day <= to}
          onCommit={(day) => void change(day, to)}
        />
        <DayField
          key={`to${refused}`}
          label={t('scenario.to')}
          value={to}
          isFine={(day) => from <= day}
          onCommit={(day) => void change(from, day)}
        />
      </div>
      <span className="soft">{t('scenario.count', { count: countOf(entry) })}</span>
      <div className={classes.cardActions}>
        {isOpen ? (
          <span className={classes.isOpen}>{t('scenario.isOpen')}</span>
        ) : (
          <Button variant="default" size="compact-sm" onClick={() => chooseScenario(id)}>
            {t('scenario.open')}
          </Button>
        )}
        <Button variant="default" size="compact-sm" onClick={() => void verbs.duplicate(entry)}>
          {t('scenario.duplicate')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => void verbs.discard(entry)}>
          {t('scenario.discard')}
        </Button>
      </div>
    </>
  );
}
