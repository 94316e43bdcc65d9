import { Link } from 'wouter';
import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import { TEASER_MAX, type Text } from '../../../../shared/domain/text.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { CountedText } from '../../../ui/CountedText.tsx';
import { useWords } from '../../../ui/words.tsx';
import { lights } from '../lit.ts';
import classes from './ListingInspector.module.css';

type Props = {
  readonly sheet: ListingSheet;
  readonly texts: readonly Text[];
  readonly language: Lang;
};

/** Teaser and long text in the page's language, as the copy desk knows them; the credits line follows by itself. */
export function TextFields({ sheet: { film, creditsLines }, texts, language }: Props) {
  const { t } = useWords();
  const saveText = useAct(client.texts.save);
  const field = (length: 'teaser' | 'long') => {
    const text = texts.find((each) => each.language === language && each.length === length);
    return (
      <div {...lights('description', language)}>
        <CountedText
          label={t(`text.${length}`)}
          classNames={{ input: 'serif' }}
          lang={language}
          maxRows={length === 'long' ? 12 : 6}
          minRows={length === 'long' ? 4 : 2}
          value={text?.body ?? ''}
          measure={length === 'teaser' ? { unit: 'chars', max: TEASER_MAX } : { unit: 'free' }}
          onCommit={(body) =>
            void saveText({
              ownerKind: 'film',
              ownerId: film.id,
              language,
              length,
              body,
              sourceLanguage: text?.sourceLanguage ?? null,
            })
          }
        />
      </div>
    );
  };
  return (
    <fieldset className={classes.group}>
      <legend>
        {t('listing.texts', { language: t(`lang.${language}`) })}
        <Link href={`/copy/${film.id}`} className={classes.aside}>
          {t('listing.toCopyDesk')}
        </Link>
      </legend>
      {field('teaser')}
      {field('long')}
      <p className={classes.credits}>{creditsLines[language]}</p>
    </fieldset>
  );
}
