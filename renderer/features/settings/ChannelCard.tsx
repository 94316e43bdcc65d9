import { Button, Switch } from '@mantine/core';
import type { ChannelState } from '../../../shared/contract/listings.ts';
import { client } from '../../api/client.ts';
import { tell, useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import { ChannelFields } from './ChannelFields.tsx';
import { PlaceChooser } from './PlaceChooser.tsx';
import classes from './Settings.module.css';

/** One channel: whether it may be written to, as whom, which place is ours, and its addresses. */
export function ChannelCard({ state }: { readonly state: ChannelState }) {
  const { t, lang } = useWords();
  const { channel, isLoggedIn, account, pausedBecause } = state;
  const update = useAct(client.channels.update);
  const beginLogin = useAct(client.channels.beginLogin);
  const logOut = useAct(client.channels.logOut);
  const change = (patch: Parameters<typeof update>[0]['patch']) => update({ channelId: channel.id, patch });
  const logIn = async () => {
    const begun = await beginLogin({ channelId: channel.id, language: lang });
    if (begun === undefined) return;
    window.open(begun.url, '_blank', 'noopener');
    tell(t('settings.channel.logInOpened'));
  };
  return (
    <article className={classes.channel} aria-label={channel.name}>
      <header className={classes.channelHead}>
        <h4>{channel.name}</h4>
        <span className={classes.environment}>
          {t(`settings.channel.environment.${channel.environment}`)}
        </span>
        <span className={classes.grow} />
        {isLoggedIn ? (
          <Button variant="default" onClick={() => void logOut({ channelId: channel.id })}>
            {t('settings.channel.logOut')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => void logIn()}>
            {t('settings.channel.logIn')}
          </Button>
        )}
      </header>
      <p className={classes.why} role="status">
        {isLoggedIn
          ? account === null
            ? t('settings.channel.loggedInPlain')
            : t('settings.channel.loggedIn', { account })
          : t('settings.channel.loggedOut')}
        {pausedBecause === 'unreachable' ? ` ${t('settings.channel.unreachable')}` : ''}
      </p>
      <Switch
        label={t('settings.channel.active')}
        color="gray"
        checked={channel.isActive}
        onChange={(event) => void change({ isActive: event.currentTarget.checked })}
      />
      <PlaceChooser channel={channel} onChoose={(placeUrl) => void change({ placeUrl })} />
      <ChannelFields channel={channel} onChange={change} />
    </article>
  );
}
