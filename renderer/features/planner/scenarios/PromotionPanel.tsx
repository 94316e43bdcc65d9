import { Alert, Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Promotion } from '../../../../shared/contract/scenarios.ts';
import {
  type PromotionChange,
  type PromotionChoices,
  promoted,
} from '../../../../shared/domain/promotion.ts';
import type { Id } from '../../../../shared/ids.ts';
import { api, client, queryClient } from '../../../api/client.ts';
import { tell, useAct } from '../../../ui/act.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Work } from '../work.ts';
import classes from './Compare.module.css';
import { chooseScenario } from './chosenScenario.ts';
import { titlesOf } from './naming.ts';
import { PromotionLine } from './PromotionLine.tsx';

type Props = { readonly work: Work; readonly scenarioId: Id };

/** What promoting a scenario would do, with what happened in the real programme since; one button does exactly that. */
export function PromotionPanel({ work, scenarioId }: Props) {
  const { t } = useWords();
  const preview = useQuery(api.scenarios.promotion.queryOptions({ input: { scenarioId } }));
  if (preview.data?.ok === true) return <Preview work={work} promotion={preview.data.value} />;
  return (
    <section className={classes.wide}>
      {preview.isError || preview.data?.ok === false ? (
        <Alert m="lg" color="marquee">
          {t('refusal.gone')}{' '}
          <Button variant="default" onClick={work.closePanel}>
            {t('action.close')}
          </Button>
        </Alert>
      ) : (
        <Loading />
      )}
    </section>
  );
}

/** The changes in the order they ask for thought: conflicts, what is locked, the rest. */
function groupsOf(changes: readonly PromotionChange[]) {
  const locked = changes.filter((each) => each.lockedDays.length > 0);
  const open = changes.filter((each) => each.lockedDays.length === 0);
  return [
    { word: 'promotion.conflicts', changes: open.filter((each) => each.isConflict) },
    { word: 'promotion.locked', changes: locked },
    { word: 'promotion.plain', changes: open.filter((each) => !each.isConflict) },
  ] as const;
}

function Preview({ work, promotion }: { readonly work: Work; readonly promotion: Promotion }) {
  const speak = useWords();
  const { t } = speak;
  const promote = useAct(client.scenarios.promote);
  const [choices, setChoices] = useState<PromotionChoices>({});
  const { scenario, changes, stamp } = promotion;
  const titleOf = titlesOf(promotion, speak);
  const count = promoted(changes, choices).length;
  const apply = async () => {
    const done = await promote({ scenarioId: scenario.id, choices, stamp });
    if (done === undefined) return;
    // The real programme as it was before would show for a moment; the scenario's stands in until the new one is here.
    queryClient.removeQueries({
      queryKey: api.programme.range.key({ input: { scenarioId: null } }),
      type: 'inactive',
    });
    chooseScenario(null);
    work.closePanel();
    tell(t('promotion.done', { count: done.count }));
  };
  return (
    <section className={classes.wide} aria-label={t('promotion.title', { name: scenario.name })}>
      <header className={classes.wideHead}>
        <h2 className={classes.title} title={scenario.name}>
          {t('promotion.title', { name: scenario.name })}
        </h2>
        <span className={classes.wideEnd}>
          <CloseButton aria-label={t('promotion.back')} onClick={work.closePanel} />
        </span>
      </header>
      <div className={classes.promotion}>
        <p className={classes.intro}>{t(changes.length === 0 ? 'promotion.empty' : 'promotion.intro')}</p>
        {groupsOf(changes).map((group) =>
          group.changes.length === 0 ? null : (
            <section key={group.word} aria-label={t(group.word)}>
              <h3 className={classes.heading}>
                {t(group.word)} <span className={classes.headingCount}>{group.changes.length}</span>
              </h3>
              <ul className={classes.lines}>
                {group.changes.map((change) => (
                  <PromotionLine
                    key={change.screeningId}
                    change={change}
                    choices={choices}
                    title={titleOf((change.right ?? change.left) as NonNullable<typeof change.left>)}
                    rooms={work.programme.rooms}
                    onChoose={(choice) => setChoices((now) => ({ ...now, [change.screeningId]: choice }))}
                  />
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
      <footer className={classes.foot}>
        <span className="soft">{t('promotion.staying', { count: changes.length - count })}</span>
        <Button disabled={count === 0} onClick={() => void apply()}>
          {t('promotion.apply', { count })}
        </Button>
      </footer>
    </section>
  );
}
