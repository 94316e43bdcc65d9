import { Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import type { ChannelState } from '../../../shared/contract/listings.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Listings.module.css';

/** Which channels wait for a login or cannot be reached, and the way in. */
export function ChannelNotices({ channels }: { readonly channels: readonly ChannelState[] }) {
  const { t, lang } = useWords();
  const beginLogin = useAct(client.channels.beginLogin);
  const logIn = async (channelId: string) => {
    const login = await beginLogin({ channelId, language: lang });
    if (login !== undefined) window.open(login.url, '_blank', 'noopener');
  };
  const active = channels.filter(({ channel }) => channel.isActive);
  return (
    <div className={classes.notices} role="status">
      {active.map(({ channel, isLoggedIn, pausedBecause }) => {
        if (!isLoggedIn || pausedBecause === 'loggedOut') {
          return (
            <span key={channel.id} className={classes.notice}>
              <span className={classes.noticeText} title={t('listings.logInWhy', { channel: channel.name })}>
                {t('listings.logInWhy', { channel: channel.name })}
              </span>
              <Button
                variant="default"
                leftSection={<IconLogin2 size={16} stroke={1.5} />}
                onClick={() => void logIn(channel.id)}
              >
                {t('listings.logIn', { channel: channel.name })}
              </Button>
            </span>
          );
        }
        return pausedBecause === 'unreachable' ? (
          <span key={channel.id} className={classes.noticeText}>
            {t('listings.unreachable', { channel: channel.name })}
          </span>
        ) : null;
      })}
    </div>
  );
}
