import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SystemInfo } from '../../../shared/contract/system.ts';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/words.tsx';
import { ChannelCard } from './ChannelCard.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';
import { secretsWord } from './secretsWord.ts';
import { useKeepPreferences } from './usePreferences.ts';

/** Where listings go: the practice site on this computer, and the channels with their access. */
export function PublishingPart({ info }: { readonly info: SystemInfo }) {
  const { t } = useWords();
  const keep = useKeepPreferences();
  const channels = useQuery(api.channels.list.queryOptions());
  const { isOn, url, problem } = info.practiceSite;
  const isWanted = info.preferences.isPracticeSiteOn;
  return (
    <>
      <Section title={t('settings.practice')} why={t('settings.practice.why')}>
        <div className={classes.line}>
          <Switch
            label={t('settings.practice.on')}
            color="gray"
            checked={isWanted}
            onChange={(event) => void keep({ isPracticeSiteOn: event.currentTarget.checked })}
          />
          {isOn && url !== null ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {url}
            </a>
          ) : (
            <span className={classes.soft}>
              {isWanted && problem === null ? t('settings.practice.starting') : ''}
            </span>
          )}
        </div>
        {problem === null ? null : (
          <p role="alert" className={classes.problem}>
            {t('settings.practice.problem', { problem })}
          </p>
        )}
      </Section>
      <Section title={t('settings.channels')} why={t(secretsWord(info))}>
        {channels.data === undefined ? (
          <Loading />
        ) : channels.data.length === 0 ? (
          <p className={classes.why}>{t('settings.channels.none')}</p>
        ) : (
          channels.data.map((state) => <ChannelCard key={state.channel.id} state={state} />)
        )}
      </Section>
    </>
  );
}
