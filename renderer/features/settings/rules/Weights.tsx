import { SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { schoolHolidaysKnownUntil } from '../../../../shared/domain/holidays.ts';
import {
  HOLIDAY_COMMUNITIES,
  type HolidayCommunity,
  type PlanningRules,
  WEIGHTS,
  type WeighedKind,
  type Weight,
} from '../../../../shared/domain/rules.ts';
import { formatDayWithYear } from '../../../../shared/words/dates.ts';
import type { WordKey } from '../../../../shared/words/index.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { Section } from '../Section.tsx';
import { HourField } from './HourField.tsx';
import classes from './Rules.module.css';
import type { ChangeRules } from './RulesPart.tsx';

type Props = { readonly rules: PlanningRules; readonly onChange: ChangeRules };

/** What a house may weigh for itself, in the order one comes across it: the foyer, the house, the film, the deal. */
const ORDER: readonly WeighedKind[] = [
  'sameMinute',
  'sameFilmWithinHour',
  'outsideOpeningHours',
  'publicHoliday',
  'schoolHoliday',
  'ratingLateSlot',
  'ratingEarlySlot',
  'notClassified',
  'keyMissing',
  'optionUsed',
];

/** How heavily each kind weighs, with the limit it is found by beside it. */
export function Weights({ rules, onChange }: Props) {
  const { t } = useWords();
  return (
    <Section title={t('rules.kinds')} why={t('rules.kinds.why')}>
      <ul className={classes.kinds}>
        {ORDER.map((kind) => (
          <li key={kind} className={classes.kind}>
            <span className={classes.name}>{t(`rules.kind.${kind}`)}</span>
            <Limit kind={kind} rules={rules} onChange={onChange} />
            <SegmentedControl
              className={classes.weight}
              size="xs"
              aria-label={t('rules.weightOf', { kind: t(`rules.kind.${kind}`) })}
              value={rules.weights[kind]}
              onChange={(weight) => onChange({ weights: { ...rules.weights, [kind]: weight as Weight } })}
              data={WEIGHTS.map((weight) => ({ value: weight, label: t(`rules.weight.${weight}`) }))}
            />
          </li>
        ))}
      </ul>
      <Community rules={rules} onChange={onChange} />
    </Section>
  );
}

type Measure =
  | {
      readonly of: 'number';
      readonly field: 'sameFilmGapMin' | 'optionLeadDays' | 'keyLeadHours';
      readonly word: WordKey;
      readonly max: number;
    }
  | { readonly of: 'hour'; readonly field: 'childrenLatest' | 'adultsEarliest'; readonly word: WordKey };

/** The minutes, hours or days by which a kind is found; the others have no measure. */
const MEASURES: Readonly<Partial<Record<WeighedKind, Measure>>> = {
  sameFilmWithinHour: { of: 'number', field: 'sameFilmGapMin', word: 'rules.sameFilmGap', max: 600 },
  ratingLateSlot: { of: 'hour', field: 'childrenLatest', word: 'rules.childrenLatest' },
  ratingEarlySlot: { of: 'hour', field: 'adultsEarliest', word: 'rules.adultsEarliest' },
  keyMissing: { of: 'number', field: 'keyLeadHours', word: 'rules.keyLead', max: 720 },
  optionUsed: { of: 'number', field: 'optionLeadDays', word: 'rules.optionLead', max: 365 },
};

function Limit({ kind, rules, onChange }: Props & { readonly kind: WeighedKind }): ReactNode {
  const { t } = useWords();
  const measure = MEASURES[kind];
  if (measure === undefined) return null;
  const shared = {
    size: 'xs',
    w: 110,
    disabled: rules.weights[kind] === 'off',
    label: t(measure.word),
  } as const;
  return measure.of === 'hour' ? (
    <HourField
      {...shared}
      value={rules[measure.field]}
      onCommit={(hour) => onChange({ [measure.field]: hour })}
    />
  ) : (
    <NumberField
      {...shared}
      value={rules[measure.field]}
      max={measure.max}
      onCommit={(count) => count !== null && onChange({ [measure.field]: count })}
    />
  );
}

/** Whose school holidays are kept, and how far they are known. */
function Community({ rules, onChange }: Props) {
  const { t, lang } = useWords();
  const knownUntil = rules.community === null ? null : schoolHolidaysKnownUntil(rules.community);
  return (
    <Select
      w={320}
      mt="md"
      label={t('rules.community')}
      description={
        knownUntil === null
          ? undefined
          : t('schoolHoliday.knownUntil', { day: formatDayWithYear(knownUntil, lang) })
      }
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      value={rules.community ?? 'none'}
      onChange={(value) => onChange({ community: value === 'none' ? null : (value as HolidayCommunity) })}
      data={['none' as const, ...HOLIDAY_COMMUNITIES].map((value) => ({
        value,
        label: t(`rules.community.${value}`),
      }))}
    />
  );
}
