import { Alert, Button, CloseButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { nextOccasions, occasionHouse } from '../../../../shared/domain/recurrence.ts';
import { type Strand, strandName } from '../../../../shared/domain/strand.ts';
import type { Id } from '../../../../shared/ids.ts';
import { api } from '../../../api/client.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { emptySlotsOf, occasionWhen } from './emptySlots.ts';
import { GapList } from './GapList.tsx';
import { StrandDetail } from './StrandDetail.tsx';
import classes from './Strands.module.css';
import { StrandsExport } from './StrandsExport.tsx';
import { tintVars } from './tintVars.ts';
import { useStrandVerbs } from './useStrandVerbs.ts';

/** Beside the work: the house's strands, or all of one. */
export function StrandsPanel({ work, strandId }: { readonly work: Work; readonly strandId: Id | null }) {
  const { t } = useWords();
  const strands = useQuery(api.strands.list.queryOptions());
  if (strands.data === undefined)
    return (
      <div className={inspector.inspector}>
        {strands.isError ? (
          <Alert color="marquee">
            {t('error.unexpected')}{' '}
            <Button variant="default" onClick={() => void strands.refetch()}>
              {t('action.retry')}
            </Button>
          </Alert>
        ) : (
          <Loading />
        )}
      </div>
    );
  const chosen = strands.data.find((each) => each.id === strandId);
  return chosen === undefined ? (
    <StrandList work={work} strands={strands.data} />
  ) : (
    <StrandDetail work={work} strand={chosen} key={chosen.id} />
  );
}

function StrandList({ work, strands }: { readonly work: Work; readonly strands: readonly Strand[] }) {
  const { t } = useWords();
  const lines = useRef<HTMLUListElement>(null);
  useEffect(() => lines.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const open = strands.filter((each) => each.archivedOn === null);
  const archived = strands.filter((each) => each.archivedOn !== null);
  return (
    <div className={inspector.inspector}>
      <div className={inspector.panelHead}>
        <h2 className={inspector.title}>{t('strands.title')}</h2>
        <CloseButton aria-label={t('inspector.close')} onClick={work.closePanel} />
      </div>
      {strands.length === 0 ? <span className="soft">{t('strands.none')}</span> : null}
      <ul className={classes.lines} aria-label={t('strands.title')} ref={lines}>
        {open.map((strand) => (
          <StrandLine key={strand.id} strand={strand} work={work} />
        ))}
      </ul>
      <NewStrand onMade={(id) => work.openPanel({ kind: 'strands', strandId: id })} />
      <GapList work={work} />
      {archived.length === 0 ? null : (
        <section className={inspector.section}>
          <h3 className={inspector.heading}>{t('strands.archived')}</h3>
          <ul className={classes.lines} aria-label={t('strands.archived')}>
            {archived.map((strand) => (
              <StrandLine key={strand.id} strand={strand} work={work} />
            ))}
          </ul>
        </section>
      )}
      <StrandsExport strands={[...open, ...archived]} work={work} />
    </div>
  );
}

function StrandLine({ strand, work }: { readonly strand: Strand; readonly work: Work }) {
  const speak = useWords();
  const { t, lang } = speak;
  const { programme } = work;
  const [next] = nextOccasions(strand, programme.today, 1, occasionHouse(programme));
  const empty = emptySlotsOf(programme).filter((each) => each.strandId === strand.id).length;
  return (
    <li>
      <button
        type="button"
        className={classes.line}
        onClick={() => work.openPanel({ kind: 'strands', strandId: strand.id })}
      >
        <span className={classes.swatch} style={tintVars(strand.tint)} aria-hidden />
        <span className={classes.lineText}>
          <span className={classes.lineName} title={strandName(strand, lang)}>
            {strandName(strand, lang)}
          </span>
          <span className={classes.lineSub}>
            {next === undefined ? t('strands.noNext') : occasionWhen(next, speak)}
          </span>
        </span>
        {empty === 0 ? null : (
          <span className={classes.count}>{t('strands.emptyCount', { count: empty })}</span>
        )}
      </button>
    </li>
  );
}

function NewStrand({ onMade }: { readonly onMade: (id: Id) => void }) {
  const { t, lang } = useWords();
  const { add } = useStrandVerbs();
  const [isNaming, setNaming] = useState(false);
  const make = async (typed: string) => {
    const name = typed.trim();
    setNaming(false);
    const made = name === '' ? undefined : await add({ [lang]: name });
    if (made !== undefined) onMade(made.id);
  };
  if (isNaming)
    return (
      <CommitField
        autoFocus
        maxLength={200}
        label={t('strands.newName')}
        value=""
        onCommit={(name) => void make(name)}
      />
    );
  return (
    <Button
      variant="default"
      w="fit-content"
      leftSection={<IconPlus size={15} stroke={1.5} />}
      onClick={() => setNaming(true)}
    >
      {t('strands.new')}
    </Button>
  );
}
