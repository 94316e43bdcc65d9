import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { SystemInfo } from '../../../shared/contract/system.ts';
import { Page } from '../../ui/Page.tsx';
import { ShortcutSheet } from '../../ui/ShortcutSheet.tsx';
import { useWords } from '../../ui/words.tsx';
import { DataPart } from './DataPart.tsx';
import { HelpPart } from './HelpPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { HousePart } from './HousePart.tsx';
import { LookPart } from './LookPart.tsx';
import { PublishingPart } from './PublishingPart.tsx';
import { RoomsPart } from './RoomsPart.tsx';
import { RulesPart } from './rules/RulesPart.tsx';
import classes from './Settings.module.css';

const PARTS = [
  'house',
  'rooms',
  'rules',
  'publishing',
  'look',
  'data',
  'history',
  'shortcuts',
  'help',
] as const;
type Part = (typeof PARTS)[number];
const isPart = (text: string | null): text is Part => PARTS.some((part) => part === text);

/** What holds for the whole house, and what there is to know about the program itself; one part at a time. */
export function SettingsPage({ part, info }: { readonly part: string | null; readonly info: SystemInfo }) {
  const { t } = useWords();
  const here: Part = isPart(part) ? part : 'house';
  const bodies: Readonly<Record<Part, () => ReactNode>> = {
    house: () => <HousePart />,
    rooms: () => <RoomsPart />,
    rules: () => <RulesPart />,
    publishing: () => <PublishingPart info={info} />,
    look: () => <LookPart preferences={info.preferences} />,
    data: () => <DataPart info={info} />,
    history: () => <HistoryPart />,
    shortcuts: () => <ShortcutSheet />,
    help: () => <HelpPart />,
  };
  return (
    <Page title={t('nav.settings')}>
      <div className={classes.layout}>
        <nav className={classes.nav} aria-label={t('settings.parts')}>
          {PARTS.map((each) => (
            <Link
              key={each}
              href={`/settings/${each}`}
              className={classes.navLink}
              aria-current={each === here ? 'page' : undefined}
            >
              {t(`settings.${each}`)}
            </Link>
          ))}
        </nav>
        <div className={classes.content} key={here}>
          <h2 className={classes.heading}>{t(`settings.${here}`)}</h2>
          {bodies[here]()}
        </div>
      </div>
    </Page>
  );
}
