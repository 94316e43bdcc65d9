import { Button, CloseButton } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { StrandPatch } from '../../../../shared/contract/strands.ts';
import { STRAND_TINTS, type Strand, strandName } from '../../../../shared/domain/strand.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { ApplyTemplate } from './ApplyTemplate.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { NextOccasions } from './NextOccasions.tsx';
import { RecurrenceList } from './RecurrenceList.tsx';
import classes from './Strands.module.css';
import { TemplateFields } from './TemplateFields.tsx';
import { tintVars } from './tintVars.ts';
import { useStrandVerbs } from './useStrandVerbs.ts';

type Props = { readonly work: Work; readonly strand: Strand };
/** Saves a change of the strand; false where it was refused. */
export type SaveStrand = (patch: StrandPatch) => Promise<boolean>;

/** All of one strand: names, tint, when it falls, what a screening in it starts with. Saved as one types. */
export function StrandDetail({ work, strand }: Props) {
  const { t, lang } = useWords();
  const { update, archive } = useStrandVerbs();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const save: SaveStrand = async (patch) => (await update(strand.id, patch)) !== undefined;
  const isArchived = strand.archivedOn !== null;
  return (
    <div className={inspector.inspector}>
      <div>
        <div className={inspector.panelHead}>
          <Button
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
        <h2 className={inspector.title} ref={heading} tabIndex={-1}>
          {strandName(strand, lang)}
        </h2>
        {strand.archivedOn === null ? null : (
          <div className={inspector.sub}>
            {t('strands.archivedSince', { day: formatDay(strand.archivedOn, lang) })}
          </div>
        )}
      </div>
      <Names strand={strand} save={save} />
      <TintPicker strand={strand} save={save} />
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
            onChange={() => void save({ tint })}
          />
        </label>
      ))}
    </fieldset>
  );
}
