import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import { titleIn } from '../../../../shared/domain/film.ts';
import { NAME_MAX } from '../../../../shared/domain/text.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { CountedText } from '../../../ui/CountedText.tsx';
import { useWords } from '../../../ui/words.tsx';
import { lights } from '../lit.ts';
import classes from './ListingInspector.module.css';
import { useSaveListing } from './useSaveListing.ts';

/** The title per language; left empty it is the film's own. */
export function NameFields({ sheet: { listing, film } }: { readonly sheet: ListingSheet }) {
  const { t } = useWords();
  const save = useSaveListing(listing.id);
  return (
    <fieldset className={classes.group}>
      <legend>{t('listing.titles')}</legend>
      {LANGS.map((each) => (
        <div key={each} {...lights('name', each)}>
          <CountedText
            isSingleLine
            label={t('listing.nameIn', { language: t(`lang.${each}`) })}
            placeholder={titleIn(film, each)}
            value={listing.names[each] ?? ''}
            fallback={titleIn(film, each)}
            measure={{ unit: 'chars', max: NAME_MAX }}
            onCommit={(text) => {
              const { [each]: _old, ...others } = listing.names;
              save({ names: text.trim() === '' ? others : { ...others, [each]: text.trim() } });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}
