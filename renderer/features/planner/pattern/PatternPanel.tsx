import { Alert, Button, CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { client } from '../../../api/client.ts';
import { tell, useAct } from '../../../ui/act.ts';
import { closeOnEscape } from '../../../ui/closeOnEscape.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import { weekOf } from '../generate/firstWishes.ts';
import { useOfferWider } from '../scenarios/useOfferWider.tsx';
import type { Work } from '../work.ts';
import classes from './Pattern.module.css';
import { PatternPreview } from './PatternPreview.tsx';
import { PatternSource } from './PatternSource.tsx';
import { TargetWeeks } from './TargetWeeks.tsx';
import { type Pattern, usePattern } from './usePattern.ts';

type Props = {
  readonly work: Work;
  /** What was chosen in the planner as the panel was opened. */
  readonly chosen: readonly Screening[];
};

/** In the place of the grid: what to copy, to which weeks, and every screening that would be made, to be ticked. */
export function PatternPanel(props: Props) {
  // Another week on the screen is another pattern.
  return <OfWeek key={weekOf(props.work)} {...props} />;
}

function OfWeek({ work, chosen }: Props) {
  const { t } = useWords();
  const pattern = usePattern(work, chosen);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={classes.wide}
      aria-label={t('pattern.title')}
      onKeyDown={closeOnEscape(work.closePanel)}
    >
      <header className={classes.head}>
        <h2 className={classes.title} ref={heading} tabIndex={-1}>
          {t('pattern.title')}
        </h2>
        <CloseButton aria-label={t('pattern.back')} onClick={work.closePanel} />
      </header>
      <div className={classes.sides}>
        <div className={classes.choice}>
          <PatternSource pattern={pattern} programme={work.programme} />
          <TargetWeeks pattern={pattern} />
        </div>
        <Preview pattern={pattern} />
      </div>
      <Foot pattern={pattern} />
    </section>
  );
}

function Preview({ pattern }: { readonly pattern: Pattern }) {
  const { t } = useWords();
  const { plan, query } = pattern;
  if (plan.isError)
    return (
      <Alert m="lg" color="marquee">
        {t('error.unexpected')}{' '}
        <Button variant="default" onClick={() => void plan.refetch()}>
          {t('action.retry')}
        </Button>
      </Alert>
    );
  if (plan.data === undefined) return <Loading />;
  if (query.targetWeeks.length === 0) return <p className={classes.empty}>{t('pattern.noWeeks')}</p>;
  if (plan.data.copies.length === 0) return <p className={classes.empty}>{t('pattern.noSource')}</p>;
  return <PatternPreview pattern={pattern} plan={plan.data} />;
}

/** One button that says what it does, and does exactly that. */
function Foot({ pattern }: { readonly pattern: Pattern }) {
  const { t } = useWords();
  const apply = useAct(client.programme.applyPattern, useOfferWider());
  const { query, ticked } = pattern;
  const make = async () => {
    const done = await apply({ ...query, keys: ticked.map((each) => each.key) });
    if (done !== undefined) tell(t('pattern.applied', done));
  };
  return (
    <footer className={classes.foot}>
      <span className="soft" aria-live="polite">
        {pattern.plan.data === undefined ? '' : <Counts pattern={pattern} />}
      </span>
      <Button
        disabled={ticked.length === 0 || pattern.plan.isPlaceholderData}
        onClick={() => void make()}
        data-pattern-apply
      >
        {t('pattern.apply', { count: ticked.length })}
      </Button>
    </footer>
  );
}

function Counts({ pattern }: { readonly pattern: Pattern }) {
  const { t } = useWords();
  const { copies, fresh } = pattern;
  const count = (state: string) => copies.filter((each) => each.state === state).length;
  return t('pattern.count', {
    fresh: fresh.length,
    errors: fresh.filter((each) => each.conflicts.some((conflict) => conflict.severity === 'error')).length,
    there: count('alreadyThere'),
    locked: count('lockedDay'),
  });
}
