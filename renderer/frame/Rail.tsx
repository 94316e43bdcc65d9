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
import { PLACES, type PlaceName } from '../../shared/places.ts';
import classes from '../Frame.module.css';
import { useWords } from '../ui/words.tsx';

const ICONS: Readonly<Record<PlaceName, typeof IconHome>> = {
  today: IconHome,
  planner: IconCalendarWeek,
  films: IconMovie,
  import: IconFileImport,
  copy: IconPencil,
  listings: IconSend,
  print: IconPrinter,
  settings: IconSettings,
};

export function Rail() {
  const { t } = useWords();
  const [location] = useLocation();
  const link = ([place, digit]: (typeof PLACES)[number]) => {
    const path = `/${place}`;
    const name = t(`nav.${place}`);
    const Icon = ICONS[place];
    const isHere = location === path || location.startsWith(`${path}/`);
    return (
      <Tooltip key={path} label={`${name}  Alt+${digit}`} position="right">
        <Link
          href={path}
          className={classes.link}
          aria-label={name}
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
