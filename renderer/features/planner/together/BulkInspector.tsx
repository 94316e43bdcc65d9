import { Button, CloseButton } from '@mantine/core';
import { titleIn } from '../../../../shared/domain/film.ts';
import { keyLabel, PLANNER_COMMANDS, type PlannerCommand } from '../../../../shared/plannerCommands.ts';
import { formatDay, formatMoment } from '../../../../shared/words/dates.ts';
import { LANGS, type Lang } from '../../../../shared/words/words.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import inspector from '../inspector/Inspector.module.css';
import { openConflicts } from '../lookups.ts';
import type { Work } from '../work.ts';
import { BulkFields } from './BulkFields.tsx';
import classes from './BulkInspector.module.css';
import { BulkShift } from './BulkShift.tsx';
import { common } from './common.ts';

const VERBS = [
  'move',
  'duplicate',
  'swap',
  'doubleBill',
  'cancel',
  'postpone',
  'restore',
  'remove',
] as const satisfies readonly PlannerCommand[];

/** Several chosen screenings beside the work: which they are, and everything that can be done to all of them as one step. */
export function BulkInspector({ work }: { readonly work: Work }) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const { chosen, lookups, selection, planning } = work;
  const ids = chosen.map((each) => each.id);
  const conflicts = chosen.reduce(
    (sum, each) => sum + openConflicts(lookups.conflictsOf.get(each.id)).length,
    0,
  );
  const states = new Set(chosen.map((each) => each.state));
  const [state] = states;
  /** What all have to say in a language; where they differ the field says so, and stands empty. */
  const reasonOf = (language: Lang) => {
    const reason = common(chosen.map((each) => each.stateReason[language] ?? ''));
    return { value: reason ?? '', placeholder: reason === undefined ? t('together.mixed') : '' };
  };
  return (
    <div className={inspector.inspector} data-bulk>
      <div>
        <div className={inspector.panelHead}>
          <h2 className={inspector.title}>{t('together.title', { count: chosen.length })}</h2>
          <CloseButton aria-label={t('command.deselect')} onClick={selection.clear} />
        </div>
        <div className={inspector.sub}>{t('together.conflicts', { count: conflicts })}</div>
      </div>
      <ul className={classes.list} aria-label={t('together.list')}>
        {chosen.map((screening) => {
          const film = lookups.filmOf(screening);
          const title = film === undefined ? '?' : titleIn(film, lang);
          const when =
            screening.startsAt === null
              ? formatDay(screening.day, lang)
              : formatMoment(screening.startsAt, lang);
          return (
            <li key={screening.id} className={classes.line}>
              <span className={classes.when}>{when}</span>
              <span className={classes.film} title={title}>
                {title}
              </span>
              <CloseButton
                size="sm"
                aria-label={t('together.leaveOut', { film: title, when })}
                onClick={() => selection.select(screening.id, 'toggle')}
              />
            </li>
          );
        })}
      </ul>
      <div className={inspector.actions}>
        {VERBS.map((verb) => (
          <Button
            key={verb}
            variant="default"
            disabled={!commands.canRun(verb)}
            title={keyLabel(PLANNER_COMMANDS[verb].keys[0])}
            onClick={() => void commands.run(verb)}
          >
            {t(`command.${verb}`)}
          </Button>
        ))}
      </div>
      <BulkShift work={work} />
      <BulkFields key={ids.join()} work={work} />
      {states.size === 1 && state !== undefined && state !== 'planned' ? (
        <section className={inspector.section} aria-label={t('inspector.state')}>
          {LANGS.map((language, index) => (
            <CommitField
              key={language}
              {...(index === 0 ? { 'data-reason': '' } : {})}
              label={t('together.reason', { language: t(`lang.${language}`) })}
              {...reasonOf(language)}
              onCommit={(reason) => void planning.setState(ids, state, { [language]: reason.trim() })}
            />
          ))}
        </section>
      ) : null}
    </div>
  );
}
