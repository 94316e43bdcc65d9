import { SegmentedControl } from '@mantine/core';
import type { Preferences } from '../../../shared/contract/system.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { useWords } from '../../ui/words.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';
import { useKeepPreferences } from './usePreferences.ts';

/** What this person sees: language, light or dark, how the planner lies, and the name in the history. */
export function LookPart({ preferences }: { readonly preferences: Preferences }) {
  const { t } = useWords();
  const keep = useKeepPreferences();
  return (
    <>
      <Section title={t('settings.look.language')}>
        <SegmentedControl
          aria-label={t('settings.look.language')}
          value={preferences.language ?? 'system'}
          onChange={(value) => void keep({ language: value === 'system' ? null : (value as Lang) })}
          data={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
            { value: 'system', label: t('settings.look.system') },
          ]}
        />
      </Section>
      <Section title={t('settings.look.scheme')}>
        <SegmentedControl
          aria-label={t('settings.look.scheme')}
          value={preferences.colourScheme}
          onChange={(value) => void keep({ colourScheme: value as Preferences['colourScheme'] })}
          data={[
            { value: 'light', label: t('settings.look.light') },
            { value: 'dark', label: t('settings.look.dark') },
            { value: 'auto', label: t('settings.look.system') },
          ]}
        />
      </Section>
      <Section title={t('settings.look.planner')}>
        <SegmentedControl
          aria-label={t('settings.look.planner')}
          value={preferences.plannerRoomsAs}
          onChange={(value) => void keep({ plannerRoomsAs: value as Preferences['plannerRoomsAs'] })}
          data={[
            { value: 'rows', label: t('settings.look.rows') },
            { value: 'columns', label: t('settings.look.columns') },
          ]}
        />
      </Section>
      <Section title={t('settings.look.userName')} why={t('settings.look.userName.why')}>
        <CommitField
          className={classes.short}
          aria-label={t('settings.look.userName')}
          autoComplete="name"
          value={preferences.userName}
          maxLength={100}
          onCommit={(userName) => void keep({ userName })}
        />
      </Section>
    </>
  );
}
