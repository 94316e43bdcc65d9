import { Tooltip } from '@mantine/core';
import {
  IconCalendarWeek,
  IconFileImport,
  IconHome,
  IconMovie,
  IconPencil,
  IconPrinter,
  IconSend,
  IconSettings,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { WordKey } from '../../shared/words/index.ts';
import classes from '../Frame.module.css';
import { useWords } from '../ui/words.tsx';

type Place = {
  readonly path: string;
  readonly word: WordKey;
  readonly icon: typeof IconHome;
  readonly key: string;
};
/** The rail's places in their order; `key` goes there with Alt. */
export const PLACES: readonly Place[] = [
  { path: '/today', word: 'nav.today', icon: IconHome, key: '1' },
  { path: '/planner', word: 'nav.planner', icon: IconCalendarWeek, key: '2' },
  { path: '/films', word: 'nav.films', icon: IconMovie, key: '3' },
  { path: '/import', word: 'nav.import', icon: IconFileImport, key: '4' },
  { path: '/copy', word: 'nav.copy', icon: IconPencil, key: '5' },
  { path: '/listings', word: 'nav.listings', icon: IconSend, key: '6' },
  { path: '/print', word: 'nav.print', icon: IconPrinter, key: '7' },
  { path: '/settings', word: 'nav.settings', icon: IconSettings, key: '9' },
];

export function Rail() {
  const { t } = useWords();
  const [location] = useLocation();
  const link = ({ path, word, icon: Icon, key }: Place) => {
    const isHere = location === path || location.startsWith(`${path}/`);
    return (
      <Tooltip key={path} label={`${t(word)}  Alt+${key}`} position="right">
        <Link
          href={path}
          className={classes.link}
          aria-label={t(word)}
          aria-current={isHere ? 'page' : undefined}
        >
          <Icon size={20} stroke={1.5} />
        </Link>
      </Tooltip>
    );
  };
  return (
    <nav className={classes.rail} aria-label={t('nav.rail')}>
      <img className={classes.mark} src="./icon.svg" alt="Affiche" />
      {PLACES.slice(0, -1).map(link)}
      <span className={classes.spacer} />
      {PLACES.slice(-1).map(link)}
    </nav>
  );
}
