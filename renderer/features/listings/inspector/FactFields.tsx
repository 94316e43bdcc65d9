import { Select } from '@mantine/core';
import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import { FILM_THEMES, THEME_IDS } from '../../../../shared/listing/terms.ts';
import { ageAsTyped, parseTypedAge } from '../../../../shared/listing/typedAge.ts';
import { ListField } from '../../../ui/ListField.tsx';
import { OpenLink } from '../../../ui/OpenLink.tsx';
import { TypedField } from '../../../ui/TypedField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { lights } from '../lit.ts';
import classes from './ListingInspector.module.css';
import { useSaveListing } from './useSaveListing.ts';

/** An address as it is kept: with `https://` where none was typed; undefined where it is none. */
function readUrl(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.parse(whole);
  return url?.hostname.includes('.') || url?.hostname === 'localhost' ? whole : undefined;
}

/** Theme, age, ticket link and labels. */
export function FactFields({ sheet: { listing, content } }: { readonly sheet: ListingSheet }) {
  const { t, lang } = useWords();
  const save = useSaveListing(listing.id);
  return (
    <fieldset className={`${classes.group} ${classes.pairs}`}>
      <legend>{t('listing.facts')}</legend>
      <div {...lights('theme')}>
        <Select
          label={t('listing.theme')}
          placeholder={t('film.noTheme')}
          data={THEME_IDS.map((id) => ({ value: id, label: FILM_THEMES[id][lang] }))}
          value={content.themeId}
          clearable={listing.themeId !== null}
          searchable
          onChange={(themeId) => save({ themeId })}
        />
      </div>
      <div {...lights('ageRange')}>
        <TypedField<string | null>
          label={t('listing.ageRange')}
          placeholder={t('listing.ageRangeHint')}
          value={listing.ageRange}
          show={(range) => ageAsTyped(range, lang)}
          read={(typed) => (typed.trim() === '' ? null : (parseTypedAge(typed) ?? undefined))}
          problem={(typed) => t('listing.notAnAge', { typed })}
          onCommit={(ageRange) => save({ ageRange })}
        />
      </div>
      <div {...lights('ticketUrl')} className={classes.wide}>
        <TypedField<string | null>
          label={t('listing.ticketUrl')}
          placeholder="https://"
          inputMode="url"
          rightSection={<OpenLink url={listing.ticketUrl} />}
          value={listing.ticketUrl}
          show={(url) => url ?? ''}
          read={readUrl}
          problem={(typed) => t('listing.notAnUrl', { typed })}
          onCommit={(ticketUrl) => save({ ticketUrl })}
        />
      </div>
      <div {...lights('labels')} className={classes.wide}>
        <ListField
          label={t('listing.labels')}
          placeholder={t('listing.labelsHint')}
          value={listing.labels}
          readPart={(part) => (part.length >= 2 && part.length <= 255 ? part : undefined)}
          onCommit={(labels) => save({ labels })}
        />
      </div>
    </fieldset>
  );
}
