import { Link } from 'wouter';
import type { WordKey } from '../../../shared/words/index.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Settings.module.css';

type HelpStep = {
  readonly key:
    | 'import'
    | 'again'
    | 'films'
    | 'look'
    | 'place'
    | 'season'
    | 'propose'
    | 'scenario'
    | 'resolve'
    | 'write'
    | 'approve'
    | 'publish'
    | 'print';
  readonly path: string;
  readonly place: WordKey;
};
const STEPS: readonly HelpStep[] = [
  { key: 'import', path: '/import', place: 'nav.import' },
  { key: 'again', path: '/import', place: 'nav.import' },
  { key: 'films', path: '/films', place: 'nav.films' },
  { key: 'place', path: '/planner', place: 'nav.planner' },
  { key: 'season', path: '/planner', place: 'nav.planner' },
  { key: 'propose', path: '/planner', place: 'nav.planner' },
  { key: 'scenario', path: '/planner', place: 'nav.planner' },
  { key: 'look', path: '/planner', place: 'nav.planner' },
  { key: 'resolve', path: '/planner', place: 'nav.planner' },
  { key: 'write', path: '/copy', place: 'nav.copy' },
  { key: 'approve', path: '/listings', place: 'nav.listings' },
  { key: 'publish', path: '/settings/publishing', place: 'settings.publishing' },
  { key: 'print', path: '/print', place: 'nav.print' },
];

/** The main job step by step, each with the way to it. */
export function HelpPart() {
  const { t } = useWords();
  return (
    <article className={classes.help}>
      <p className={classes.helpTitle}>{t('help.title')}</p>
      <p className={classes.helpIntro}>
        {t('help.intro')} <Link href="/settings/shortcuts">{t('help.shortcuts')}</Link>
      </p>
      <ol className={classes.helpSteps}>
        {STEPS.map(({ key, path, place }) => (
          <li key={key}>
            <h3>{t(`help.${key}.title`)}</h3>
            <p>{t(`help.${key}.text`)}</p>
            <Link href={path}>{t('help.go', { place: t(place) })}</Link>
          </li>
        ))}
      </ol>
    </article>
  );
}
