import { Select } from '@mantine/core';
import type { Venue } from '../../../shared/domain/house.ts';
import { parseTypedTime } from '../../../shared/domain/typedTime.ts';
import type { LocalTime, Weekday } from '../../../shared/time.ts';
import { formatTime, nameOfWeekday } from '../../../shared/words/dates.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { MoneyField } from '../../ui/MoneyField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TypedField } from '../../ui/TypedField.tsx';
import { useWords } from '../../ui/words.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';
import type { UpdateVenue } from './venuePatch.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SNAPS = [1, 5, 10, 15, 30] as const;
type Props = { readonly venue: Venue; readonly onUpdate: UpdateVenue };

/** How the house's weeks and days run, and what a new screening starts with. */
export function ProgrammeFields({ venue, onUpdate }: Props) {
  const { t, lang } = useWords();
  const snaps = [...new Set([...SNAPS, venue.snapMin])].sort((left, right) => left - right);
  return (
    <Section title={t('settings.house.programme')}>
      <div className={classes.fields}>
        <Select
          label={t('settings.house.language')}
          value={venue.houseLanguage}
          allowDeselect={false}
          onChange={(value) => void onUpdate({ houseLanguage: value as Lang })}
          data={LANGS.map((each) => ({ value: each, label: t(`lang.${each}`) }))}
        />
        <Select
          label={t('settings.house.weekStartsOn')}
          value={String(venue.cinemaWeekStartsOn)}
          allowDeselect={false}
          onChange={(value) => void onUpdate({ cinemaWeekStartsOn: Number(value) as Weekday })}
          data={WEEKDAYS.map((day) => ({ value: String(day), label: nameOfWeekday(day, lang) }))}
        />
        <TypedField<LocalTime>
          label={t('settings.house.dayStartsAt')}
          description={t('settings.house.dayStartsAt.why')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={venue.programmeDayStartsAt}
          onCommit={(programmeDayStartsAt) => onUpdate({ programmeDayStartsAt })}
          show={(time) => formatTime(time, lang)}
          read={(typed) => parseTypedTime(typed) ?? undefined}
          problem={(typed) => t('settings.house.notATime', { typed })}
        />
        <NumberField
          label={t('settings.house.preProgramme')}
          description={t('settings.house.preProgramme.why')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={venue.preProgrammeMin}
          max={60}
          onCommit={(minutes) => onUpdate({ preProgrammeMin: minutes ?? 0 })}
        />
        <Select
          label={t('settings.house.snap')}
          value={String(venue.snapMin)}
          allowDeselect={false}
          onChange={(value) => void onUpdate({ snapMin: Number(value) })}
          data={snaps.map((count) => ({
            value: String(count),
            label: t('settings.house.minutes', { count }),
          }))}
        />
        <MoneyField
          label={t('settings.house.basePrice')}
          value={venue.basePriceCents}
          onCommit={(basePriceCents) => onUpdate({ basePriceCents })}
        />
        <Select
          className={classes.wide}
          label={t('settings.house.timeZone')}
          searchable
          value={venue.timeZone}
          allowDeselect={false}
          onChange={(timeZone) => timeZone !== null && void onUpdate({ timeZone })}
          data={[...new Set([venue.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
        />
      </div>
    </Section>
  );
}
