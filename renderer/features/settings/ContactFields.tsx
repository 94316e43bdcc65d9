import type { Venue } from '../../../shared/domain/house.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { useWords } from '../../ui/words.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';
import type { UpdateVenue } from './venuePatch.ts';

type Props = { readonly venue: Venue; readonly onUpdate: UpdateVenue };
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** How the public reaches the house. */
export function ContactFields({ venue, onUpdate }: Props) {
  const { t } = useWords();
  return (
    <Section title={t('settings.house.contact')} why={t('settings.house.contact.why')}>
      <div className={classes.fields}>
        <CommitField
          className={classes.wide}
          label={t('settings.house.website')}
          type="url"
          value={venue.website ?? ''}
          maxLength={500}
          onCommit={(website) => onUpdate({ website: orNull(website) })}
        />
        <CommitField
          label={t('settings.house.email')}
          type="email"
          value={venue.email ?? ''}
          maxLength={200}
          onCommit={(email) => onUpdate({ email: orNull(email) })}
        />
        <CommitField
          label={t('settings.house.phone')}
          type="tel"
          value={venue.phone ?? ''}
          maxLength={50}
          onCommit={(phone) => onUpdate({ phone: orNull(phone) })}
        />
      </div>
    </Section>
  );
}
