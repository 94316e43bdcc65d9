import type { Strand } from '../../../../shared/domain/strand.ts';
import { formatMoney } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Strands.module.css';

/** In a line what a screening put in the strand starts with, and below it what is said of each. */
export function TemplateSummary({ strand: { template } }: { readonly strand: Strand }) {
  const { t, lang } = useWords();
  const { price, items, badges, texts } = template;
  const parts = [
    ...(price === null ? [] : [formatMoney(price.baseCents, lang)]),
    ...items
      .filter((each) => each.kind !== 'feature')
      .map((each) => `${each.title === '' ? t(`item.${each.kind}`) : each.title} ${each.durationMin ?? 0}′`),
    ...badges.map((badge) => t(`badge.${badge}`)),
  ];
  const text = texts[lang] ?? Object.values(texts)[0] ?? '';
  if (parts.length === 0 && text === '') return null;
  return (
    <div>
      {parts.length === 0 ? null : (
        <span className="soft">{t('strands.starts', { what: parts.join(' · ') })}</span>
      )}
      {text === '' ? null : <div className={classes.said}>{text}</div>}
    </div>
  );
}
