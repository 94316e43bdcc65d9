import type { ChannelState, ListingSheet } from '../../../../shared/contract/listings.ts';
import type { Venue } from '../../../../shared/domain/house.ts';
import type { Text } from '../../../../shared/domain/text.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { useWords } from '../../../ui/words.tsx';
import { litBy, type Part } from '../lit.ts';
import { FactFields } from './FactFields.tsx';
import { Foot } from './Foot.tsx';
import { ImageFields } from './ImageFields.tsx';
import classes from './ListingInspector.module.css';
import { NameFields } from './NameFields.tsx';
import { PriceFields } from './PriceFields.tsx';
import { TextFields } from './TextFields.tsx';

type Props = {
  readonly sheet: ListingSheet;
  readonly texts: readonly Text[];
  readonly venue: Venue;
  readonly channels: readonly ChannelState[];
  readonly language: Lang;
  /** The part of the page a field lights up, and the language to show it in; null when the fields are left. */
  readonly onLit: (part: Part | null, language: Lang | null) => void;
};

/** The listing's fields, and under them its way to the public. */
export function ListingInspector({ sheet, texts, venue, channels, language, onLit }: Props) {
  const { t } = useWords();
  return (
    <div className={classes.inspector}>
      <section
        className={classes.fields}
        aria-label={t('listing.fields')}
        onFocus={(event) => {
          const { part, language: inLanguage } = litBy(event);
          onLit(part, inLanguage);
        }}
        onBlur={() => onLit(null, null)}
      >
        <NameFields sheet={sheet} />
        <TextFields key={language} sheet={sheet} texts={texts} language={language} />
        <ImageFields sheet={sheet} />
        <FactFields sheet={sheet} />
        <PriceFields sheet={sheet} language={language} />
      </section>
      <Foot sheet={sheet} venue={venue} channels={channels} />
    </div>
  );
}
