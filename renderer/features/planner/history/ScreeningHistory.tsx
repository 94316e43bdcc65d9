import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { Id } from '../../../../shared/ids.ts';
import { wallClockAt } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { fieldsInWords, momentInWords } from './fieldWords.ts';
import classes from './History.module.css';

/** Everything that ever happened to one screening, newest first. */
export function ScreeningHistory({ work, screeningId }: { readonly work: Work; readonly screeningId: Id }) {
  const speak = useWords();
  const { t, lang } = speak;
  const { lookups, closePanel, programme } = work;
  const entries = useQuery(api.history.ofScreening.queryOptions({ input: { screeningId } }));
  const screening = lookups.screenings.get(screeningId);
  const film = screening === undefined ? undefined : lookups.filmOf(screening);
  return (
    <div className={inspector.inspector}>
      <div>
        <div className={inspector.panelHead}>
          <h2 className={inspector.title}>{film === undefined ? '?' : titleIn(film, lang)}</h2>
          <CloseButton aria-label={t('inspector.close')} onClick={closePanel} />
        </div>
        <div className={inspector.sub}>{t('command.historyOf')}</div>
      </div>
      {entries.data === undefined ? (
        <Loading />
      ) : (
        <ol className={classes.list} aria-label={t('command.historyOf')}>
          {entries.data.map(({ step, fields, isUndone }) => (
            <li key={step.id} className={classes.entry}>
              <div className={classes.head}>
                <time>{momentInWords(wallClockAt(step.atMs, programme.venue.timeZone), speak)}</time>
                <span className={classes.who} title={step.who}>
                  {step.who}
                </span>
              </div>
              <div className={isUndone ? classes.undone : undefined}>
                {step.undoes === null
                  ? speak.step(step)
                  : t('settings.history.undid', { step: speak.step(step) })}
                {isUndone ? <span className="visually-hidden"> ({t('history.undone')})</span> : null}
              </div>
              {fieldsInWords(fields, speak, lookups).map((sentence) => (
                <div key={sentence} className={classes.field}>
                  {sentence}
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
