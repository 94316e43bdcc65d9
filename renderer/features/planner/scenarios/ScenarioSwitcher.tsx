import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconStack2 } from '@tabler/icons-react';
import type { Id } from '../../../../shared/ids.ts';
import { formatSpan } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { useWork } from '../work.ts';
import { chooseScenario } from './chosenScenario.ts';
import classes from './Scenarios.module.css';
import { countOf, useScenarios } from './useScenarios.ts';

const check = <IconCheck size={16} stroke={1.5} aria-hidden />;
const blank = <span className={classes.blank} aria-hidden />;

/** Which programme is planned in: the real one or a scenario; and the way to a new one, to all of them, to comparing. */
export function ScenarioSwitcher() {
  const { t, lang } = useWords();
  const { openPanel } = useWork();
  const { entries, current } = useScenarios();
  const name = current?.scenario.name ?? t('scenario.real');
  const row = (id: Id | null, label: string, facts: string | null) => (
    <Menu.Item
      key={id ?? 'real'}
      leftSection={id === (current?.scenario.id ?? null) ? check : blank}
      aria-current={id === (current?.scenario.id ?? null)}
      onClick={() => chooseScenario(id)}
    >
      <span className={classes.menuName} title={label}>
        {label}
      </span>
      {facts === null ? null : <span className={classes.menuFacts}>{facts}</span>}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" width={380}>
      <Menu.Target>
        <Tooltip label={`${t('scenario.switch', { name })}  S`}>
          <ActionIcon
            variant={current === null ? 'subtle' : 'filled'}
            color={current === null ? 'gray' : 'dark'}
            aria-label={t('scenario.switch', { name })}
            data-scenarios
          >
            <IconStack2 size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {row(null, t('scenario.real'), null)}
        {entries.map((entry) =>
          row(
            entry.scenario.id,
            entry.scenario.name,
            t('scenario.entry', {
              days: formatSpan(entry.scenario.from, entry.scenario.to, lang),
              count: countOf(entry),
            }),
          ),
        )}
        <Menu.Divider />
        <Menu.Item leftSection={blank} onClick={() => openPanel({ kind: 'scenarios', isNew: true })}>
          {t('scenario.new')}
        </Menu.Item>
        {entries.length === 0 ? null : (
          <>
            <Menu.Item leftSection={blank} onClick={() => openPanel({ kind: 'scenarios', isNew: false })}>
              {t('scenario.manage')}
            </Menu.Item>
            <Menu.Item leftSection={blank} onClick={() => openPanel({ kind: 'compare' })}>
              {t('scenario.compareMenu')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
