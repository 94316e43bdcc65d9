import { Select } from '@mantine/core';
import type { Venue } from '../../../shared/domain/house.ts';
import { tellProblem } from '../../ui/act.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { useWords } from '../../ui/words.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';
import type { UpdateVenue } from './venuePatch.ts';

const COUNTRIES = ['BE', 'NL', 'LU', 'FR', 'DE', 'GB', 'IE', 'CH'] as const;
type Props = { readonly venue: Venue; readonly onUpdate: UpdateVenue };

/** Name and address. A house without a name is refused. */
export function IdentityFields({ venue, onUpdate }: Props) {
  const { t, lang } = useWords();
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  const codes = [...new Set([...COUNTRIES, venue.country])];
  const rename = (name: string) => {
    if (name.trim() !== '') return void onUpdate({ name });
    tellProblem(t('settings.house.nameMissing'));
    return false;
  };
  return (
    <Section title={t('settings.house.identity')}>
      <div className={classes.fields}>
        <CommitField
          className={classes.wide}
          label={t('settings.house.name')}
          value={venue.name}
          maxLength={200}
          onCommit={rename}
        />
        <CommitField
          className={classes.wide}
          label={t('settings.house.street')}
          value={venue.street}
          maxLength={200}
          onCommit={(street) => onUpdate({ street })}
        />
        <CommitField
          label={t('settings.house.postcode')}
          value={venue.postcode}
          maxLength={20}
          onCommit={(postcode) => onUpdate({ postcode })}
        />
        <CommitField
          label={t('settings.house.city')}
          value={venue.city}
          maxLength={100}
          onCommit={(city) => onUpdate({ city })}
        />
        <Select
          label={t('settings.house.country')}
          value={venue.country}
          allowDeselect={false}
          onChange={(country) => country !== null && void onUpdate({ country })}
          data={codes.map((code) => ({ value: code, label: names.of(code) ?? code }))}
        />
      </div>
    </Section>
  );
}
