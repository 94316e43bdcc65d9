import { Button } from '@mantine/core';
import type { FilmSheet } from '../../../shared/contract/films.ts';
import { copyState, sourceOf } from '../../../shared/domain/copyState.ts';
import { PRINT_WORDS, TEASER_MAX, type TextLength } from '../../../shared/domain/text.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { CountBar, type Measure } from '../../ui/CountBar.tsx';
import { CountedText } from '../../ui/CountedText.tsx';
import { Mark } from '../../ui/film/Mark.tsx';
import { useWords } from '../../ui/words.tsx';
import classes from './Copy.module.css';

const MEASURES: Readonly<Record<TextLength, Measure>> = {
  oneLiner: { unit: 'free' },
  teaser: { unit: 'chars', max: TEASER_MAX },
  print: { unit: 'words', ...PRINT_WORDS },
  long: { unit: 'free' },
};
const ROWS: Readonly<Record<TextLength, number>> = { oneLiner: 1, teaser: 3, print: 6, long: 10 };

type Props = {
  readonly sheet: FilmSheet;
  readonly length: TextLength;
  readonly source: Lang;
  readonly target: Lang;
  readonly takesFocus: boolean;
};

/** One length: the source left, the field right; says so where the source moved on since. */
export function TextPair({ sheet: { film, texts }, length, source, target, takesFocus }: Props) {
  const { t } = useWords();
  const save = useAct(client.texts.save);
  const find = (language: Lang) => texts.find((text) => text.language === language && text.length === length);
  const own = find(target);
  const shown = find(source);
  const isOutdated = copyState(texts, target, length) === 'outdated';
  const keep = (body: string, sourceLanguage: Lang | null) =>
    void save({ ownerKind: 'film', ownerId: film.id, language: target, length, body, sourceLanguage });
  const name = t(`text.${length}`);
  return (
    <section className={classes.pair} aria-label={name}>
      <div className={classes.source} lang={source}>
        <h3>{name}</h3>
        {source === target ? (
          <p className="soft">{t('copy.isOriginal')}</p>
        ) : shown === undefined ? (
          <p className="soft">{t('copy.noSource', { language: t(`lang.${source}`) })}</p>
        ) : (
          <>
            <div className={classes.sourceText}>{shown.body}</div>
            <CountBar text={shown.body} measure={MEASURES[length]} />
          </>
        )}
      </div>
      <div className={classes.target}>
        <CountedText
          label={t('copy.fieldIn', { length: name, language: t(`lang.${target}`) })}
          classNames={{ input: classes.writing, label: 'visually-hidden' }}
          lang={target}
          spellCheck
          autoFocus={takesFocus}
          minRows={ROWS[length]}
          isSingleLine={length === 'oneLiner'}
          value={own?.body ?? ''}
          measure={MEASURES[length]}
          onCommit={(body) => keep(body, sourceOf(texts, target, source, length))}
        />
        {isOutdated && own !== undefined ? (
          <p className={classes.outdated}>
            <Mark shape="half" />
            <span>{t('copy.outdated', { language: t(`lang.${own.sourceLanguage ?? source}`) })}</span>
            <Button variant="default" size="compact-xs" onClick={() => keep(own.body, own.sourceLanguage)}>
              {t('copy.stillRight')}
            </Button>
          </p>
        ) : null}
      </div>
    </section>
  );
}
