import { Button, CloseButton } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { STRAND_TINTS, type Strand, strandName } from '../../../../shared/domain/strand.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import type { Work } from '../work.ts';
import { ApplyTemplate } from './ApplyTemplate.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { NextOccasions } from './NextOccasions.tsx';
import { RecurrenceList } from './RecurrenceList.tsx';
import classes from './Strands.module.css';
import { TemplateFields } from './TemplateFields.tsx';
import { tintVars } from './tintVars.ts';
import { type SaveStrand, useShownStrand } from './useShownStrand.ts';
import { useStrandVerbs } from './useStrandVerbs.ts';

type Props = { readonly work: Work; readonly strand: Strand };

/** All of one strand: names, tint, when it falls, what a screening in it starts with. Saved as one types. */
export function StrandDetail({ work, strand: kept }: Props) {
  const { t, lang } = useWords();
  const { archive } = useStrandVerbs();
  const { shown: strand, save } = useShownStrand(kept);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const scenarioId = useChosenScenario();
  const isArchived = strand.archivedOn !== null;
  return (
    <div className={inspector.inspector}>
      <div>
        <div className={inspector.panelHead}>
          <Button
            ref={back}
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconChevronLeft size={14} stroke={1.5} />}
            onClick={() => work.openPanel({ kind: 'strands', strandId: null })}
          >
            {t('strands.back')}
          </Button>
          <CloseButton aria-label={t('inspector.close')} onClick={work.closePanel} />
        </div>
        <h2 className={inspector.title}>{strandName(strand, lang)}</h2>
        {strand.archivedOn === null ? null : (
          <div className={inspector.sub}>
            {t('strands.archivedSince', { day: formatDay(strand.archivedOn, lang) })}
          </div>
        )}
      </div>
      {scenarioId === null ? null : <span className="soft">{t('strands.ofTheHouse')}</span>}
      <div className={classes.group}>
        <Names strand={strand} save={save} />
        <TintPicker strand={strand} save={save} />
      </div>
      <RecurrenceList strand={strand} save={save} programme={work.programme} />
      <NextOccasions strand={strand} work={work} />
      <ExceptionList strand={strand} programme={work.programme} />
      <TemplateFields strand={strand} save={save} />
      <ApplyTemplate strand={strand} today={work.programme.today} />
      <section className={inspector.section}>
        <Button variant="default" w="fit-content" onClick={() => void archive(strand.id, !isArchived)}>
          {isArchived ? t('strands.unarchive') : t('strands.archive')}
        </Button>
      </section>
    </div>
  );
}

type PartProps = { readonly strand: Strand; readonly save: SaveStrand };

function Names({ strand, save }: PartProps) {
  const { t } = useWords();
  return LANGS.map((language) => (
    <CommitField
      key={language}
      label={t('strands.name', { language: t(`lang.${language}`) })}
      maxLength={200}
      value={strand.names[language] ?? ''}
      onCommit={(typed) => {
        const { [language]: _old, ...others } = strand.names;
        const name = typed.trim();
        if (name === '' && Object.keys(others).length === 0) return false;
        return save({ names: name === '' ? others : { ...others, [language]: name } });
      }}
    />
  ));
}

function TintPicker({ strand, save }: PartProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.tints}>
      <legend>{t('strands.tint')}</legend>
      {Array.from({ length: STRAND_TINTS }, (_, tint) => tint).map((tint) => (
        <label key={tint} className={classes.tint} style={tintVars(tint)}>
          <input
            type="radio"
            name={`tint ${strand.id}`}
            aria-label={t('strands.tintNumber', { number: tint + 1 })}
            checked={strand.tint === tint}
            onChange={() => save({ tint })}
          />
        </label>
      ))}
    </fieldset>
  );
}
