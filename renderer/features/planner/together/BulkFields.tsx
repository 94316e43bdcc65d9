import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { BADGES, type Badge } from '../../../../shared/domain/screening.ts';
import { strandName } from '../../../../shared/domain/strand.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { common } from './common.ts';

/** What the public is told of several screenings, changed alike; what is not touched stays as each has it. */
export function BulkFields({ work }: { readonly work: Work }) {
  const { t, lang } = useWords();
  const { chosen, planning, programme } = work;
  const ids = chosen.map((each) => each.id);
  const badgesOfAll = BADGES.filter((badge) => chosen.every((each) => each.badges.includes(badge)));
  const badgesOfSome = BADGES.filter((badge) => chosen.some((each) => each.badges.includes(badge)));
  const strandId = common(chosen.map((each) => each.strandId));
  const soldOut = common(chosen.map((each) => each.isSoldOut));
  const cents = common(chosen.map((each) => each.price?.baseCents ?? null));
  const choices = (badges: readonly Badge[]) =>
    badges.map((badge) => ({ value: badge, label: t(`badge.${badge}`) }));
  const chosenOf = (values: readonly string[]) => BADGES.filter((badge) => values.includes(badge));
  return (
    <section className={inspector.section} aria-label={t('inspector.badges')}>
      <Select
        label={t('inspector.strand')}
        placeholder={strandId === undefined ? t('together.mixed') : t('inspector.noStrand')}
        clearable
        data={programme.strands
          .filter(({ id, archivedOn }) => archivedOn === null || chosen.some((each) => each.strandId === id))
          .map((strand) => ({ value: strand.id, label: strandName(strand, lang) }))}
        value={strandId ?? null}
        onChange={(next) => void planning.updateAll(ids, { strandId: next })}
      />
      <MultiSelect
        label={t('together.addBadges')}
        data={choices(BADGES.filter((badge) => !badgesOfAll.includes(badge)))}
        value={[]}
        onChange={(values) => void planning.updateAll(ids, { addBadges: chosenOf(values) })}
      />
      {badgesOfSome.length === 0 ? null : (
        <MultiSelect
          label={t('together.removeBadges')}
          data={choices(badgesOfSome)}
          value={[]}
          onChange={(values) => void planning.updateAll(ids, { removeBadges: chosenOf(values) })}
        />
      )}
      <MoneyField
        w={140}
        label={t('together.price')}
        placeholder={cents === undefined ? t('together.mixed') : ''}
        value={cents ?? null}
        onCommit={(baseCents) => void planning.updateAll(ids, { baseCents })}
      />
      {LANGS.map((language) => {
        const note = common(chosen.map((each) => each.publicNote[language] ?? ''));
        return (
          <CommitField
            key={language}
            label={t('inspector.publicNote', { language: t(`lang.${language}`) })}
            placeholder={note === undefined ? t('together.mixed') : ''}
            maxLength={500}
            value={note ?? ''}
            onCommit={(text) => void planning.updateAll(ids, { publicNote: { [language]: text.trim() } })}
          />
        );
      })}
      <Checkbox
        size="xs"
        label={t('inspector.soldOut')}
        checked={soldOut === true}
        indeterminate={soldOut === undefined}
        onChange={(event) => void planning.updateAll(ids, { isSoldOut: event.currentTarget.checked })}
      />
    </section>
  );
}
