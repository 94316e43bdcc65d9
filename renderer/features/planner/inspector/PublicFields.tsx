import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { BADGES, type Screening } from '../../../../shared/domain/screening.ts';
import { strandName } from '../../../../shared/domain/strand.ts';
import { parseTypedMoney } from '../../../../shared/domain/typedMoney.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { CommitArea, CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import { StrandHint } from '../strands/StrandHint.tsx';
import { currentScreening, type Planning } from '../usePlanning.ts';
import classes from './Inspector.module.css';

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s.]+\.[^\s]+$/.test(text);

/** What the public is told of this one screening, and our own notes. */
export function PublicFields({
  screening,
  lookups,
  planning,
}: {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly planning: Planning;
}) {
  const { t, lang } = useWords();
  const [problem, setProblem] = useState<{ readonly field: 'url' | 'price'; readonly text: string } | null>(
    null,
  );
  const save = (patch: Parameters<Planning['update']>[1]) => {
    setProblem(null);
    void planning.update(screening.id, patch);
    return true;
  };
  const setUrl = (text: string) => {
    const url = text.trim();
    if (url !== '' && !isWebAddress(url)) {
      setProblem({ field: 'url', text });
      return false;
    }
    return save({ ticketUrl: url === '' ? null : url });
  };
  const setPrice = (text: string) => {
    if (text.trim() === '') return save({ price: null });
    const cents = parseTypedMoney(text);
    if (cents === null) {
      setProblem({ field: 'price', text });
      return false;
    }
    return save({ price: { baseCents: cents, tariffs: [...(screening.price?.tariffs ?? [])] } });
  };
  const strands = lookups.programme.strands
    .filter((strand) => strand.archivedOn === null || strand.id === screening.strandId)
    .map((strand) => ({ value: strand.id, label: strandName(strand, lang) }));
  const price =
    screening.price === null
      ? ''
      : (screening.price.baseCents / 100).toFixed(2).replace('.', lang === 'en' ? '.' : ',');
  return (
    <section className={classes.section} aria-label={t('inspector.badges')}>
      <Select
        label={t('inspector.strand')}
        placeholder={t('inspector.noStrand')}
        clearable
        data={strands}
        value={screening.strandId}
        onChange={(strandId) => save({ strandId })}
      />
      <StrandHint screening={screening} lookups={lookups} planning={planning} />
      <MultiSelect
        label={t('inspector.badges')}
        data={BADGES.map((badge) => ({ value: badge, label: t(`badge.${badge}`) }))}
        value={[...screening.badges]}
        onChange={(badges) => save({ badges: BADGES.filter((badge) => badges.includes(badge)) })}
      />
      <div className={classes.row}>
        <CommitField
          w={84}
          label={t('inspector.price')}
          value={price}
          onCommit={setPrice}
          error={problem?.field === 'price' ? t('inspector.badPrice', { text: problem.text }) : undefined}
        />
        <CommitField
          className={classes.grow}
          label={t('inspector.ticketUrl')}
          value={screening.ticketUrl ?? ''}
          onCommit={setUrl}
          error={problem?.field === 'url' ? t('inspector.badUrl') : undefined}
        />
      </div>
      <Checkbox
        size="xs"
        label={t('inspector.soldOut')}
        checked={screening.isSoldOut}
        onChange={(event) => save({ isSoldOut: event.currentTarget.checked })}
      />
      {LANGS.map((language) => (
        <CommitField
          key={language}
          label={t('inspector.publicNote', { language: t(`lang.${language}`) })}
          maxLength={500}
          value={screening.publicNote[language] ?? ''}
          onCommit={(text) => {
            const { publicNote } = currentScreening(screening.id) ?? screening;
            return save({ publicNote: { ...publicNote, [language]: text.trim() } });
          }}
        />
      ))}
      <CommitArea
        label={t('inspector.notes')}
        autosize
        minRows={2}
        value={screening.notes}
        onCommit={(notes) => save({ notes })}
      />
    </section>
  );
}
