import { Checkbox, Select } from '@mantine/core';
import { KIJKWIJZER_AGES, KIJKWIJZER_ICONS, type Rating } from '../../../../shared/domain/film.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import classes from './Inspector.module.css';

type Kept = Omit<Rating, 'icons'> & { icons: Rating['icons'][number][] };
type Props = { readonly rating: Rating | null; readonly onSave: (rating: Kept | null) => void };

const NOTHING: Rating = { age: null, icons: [], other: null };

/** Kijkwijzer: an age and up to six icons, and the sender's own word where it is of another system. */
export function RatingFields({ rating, onSave }: Props) {
  const { t } = useWords();
  const now = rating ?? NOTHING;
  const save = (patch: Partial<Rating>) => {
    const next = { ...now, ...patch };
    const isEmpty = next.age === null && next.icons.length === 0 && next.other === null;
    onSave(isEmpty ? null : { ...next, icons: [...next.icons] });
  };
  return (
    <fieldset className={classes.group}>
      <div className={classes.three} style={{ gridTemplateColumns: '1fr 1fr' }}>
        <Select
          label={t('film.rating.age')}
          placeholder={t('film.rating.none')}
          data={KIJKWIJZER_AGES.map((age) => ({ value: age, label: age }))}
          value={now.age}
          clearable
          onChange={(age) => save({ age: age as Rating['age'] })}
        />
        <CommitField
          label={t('film.rating.other')}
          value={now.other ?? ''}
          maxLength={100}
          onCommit={(text) => save({ other: text.trim() || null })}
        />
      </div>
      <div className={classes.icons}>
        {KIJKWIJZER_ICONS.map((icon) => (
          <Checkbox
            key={icon}
            size="xs"
            color="gray"
            label={t(`film.rating.${icon}`)}
            checked={now.icons.includes(icon)}
            onChange={(event) =>
              save({
                icons: KIJKWIJZER_ICONS.filter((each) =>
                  each === icon ? event.currentTarget.checked : now.icons.includes(each),
                ),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
