import { Checkbox, MultiSelect } from '@mantine/core';
import { BADGES } from '../../../../shared/domain/screening.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import { TemplateParts } from './TemplateParts.tsx';
import { TemplatePrice } from './TemplatePrice.tsx';
import type { SaveStrand } from './useShownStrand.ts';

type Props = { readonly strand: Strand; readonly save: SaveStrand };

/** What a screening put in the strand starts with. */
export function TemplateFields({ strand, save }: Props) {
  const { t } = useWords();
  const { template } = strand;
  return (
    <section className={inspector.section} aria-label={t('strands.template')}>
      <h3 className={inspector.heading}>{t('strands.template')}</h3>
      <TemplatePrice price={template.price} onChange={(price) => save({ template: { price } })} />
      <TemplateParts items={template.items} onChange={(items) => save({ template: { items: [...items] } })} />
      <MultiSelect
        label={t('inspector.badges')}
        data={BADGES.map((badge) => ({ value: badge, label: t(`badge.${badge}`) }))}
        value={[...template.badges]}
        onChange={(chosen) =>
          save({ template: { badges: BADGES.filter((badge) => chosen.includes(badge)) } })
        }
      />
      {LANGS.map((language) => (
        <CommitField
          key={language}
          label={t('strands.text', { language: t(`lang.${language}`) })}
          maxLength={500}
          value={template.texts[language] ?? ''}
          onCommit={(typed) => {
            const { [language]: _old, ...others } = template.texts;
            const text = typed.trim();
            return save({ template: { texts: text === '' ? others : { ...others, [language]: text } } });
          }}
        />
      ))}
      <Checkbox
        size="xs"
        label={t('strands.wantsAd')}
        checked={template.wantsAudioDescription}
        onChange={(event) => save({ template: { wantsAudioDescription: event.currentTarget.checked } })}
      />
      <Checkbox
        size="xs"
        label={t('strands.wantsSdh')}
        checked={template.wantsSdh}
        onChange={(event) => save({ template: { wantsSdh: event.currentTarget.checked } })}
      />
    </section>
  );
}
