import type { Channel } from '../../../shared/listing/listing.ts';
import type { client } from '../../api/client.ts';
import { tellProblem } from '../../ui/act.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { useWords } from '../../ui/words.tsx';
import classes from './Settings.module.css';

type Patch = Parameters<typeof client.channels.update>[0]['patch'];
type Props = { readonly channel: Channel; readonly onChange: (patch: Patch) => Promise<unknown> };

/** A channel's addresses; those of the practice site are the program's own business and only shown. */
export function ChannelFields({ channel, onChange }: Props) {
  const { t } = useWords();
  const isOurs = channel.environment === 'practice';
  const url = (keep: (typed: string) => Patch) => (typed: string) => {
    if (URL.canParse(typed.trim())) return void onChange(keep(typed.trim()));
    tellProblem(t('settings.channel.notAUrl', { typed }));
    return false;
  };
  const text = (keep: (typed: string) => Patch) => (typed: string) => void onChange(keep(typed.trim()));
  const field = (word: Parameters<typeof t>[0], value: string, onCommit: (typed: string) => unknown) => (
    <CommitField label={t(word)} value={value} readOnly={isOurs} onCommit={onCommit} />
  );
  return (
    <details className={classes.technical}>
      <summary>{t('settings.channel.technical')}</summary>
      <div className={classes.fields}>
        {field('settings.channel.name', channel.name, (typed) =>
          typed.trim() === '' ? false : void onChange({ name: typed.trim() }),
        )}
        {field(
          'settings.channel.clientId',
          channel.clientId,
          text((clientId) => ({ clientId })),
        )}
        {field(
          'settings.channel.apiUrl',
          channel.apiUrl,
          url((apiUrl) => ({ apiUrl })),
        )}
        {field(
          'settings.channel.searchUrl',
          channel.searchUrl,
          url((searchUrl) => ({ searchUrl })),
        )}
        {field(
          'settings.channel.loginUrl',
          channel.loginUrl,
          url((loginUrl) => ({ loginUrl })),
        )}
        {field(
          'settings.channel.redirectUri',
          channel.redirectUri,
          text((redirectUri) => ({ redirectUri })),
        )}
        {field('settings.channel.organizerUrl', channel.organizerUrl ?? '', (typed) =>
          typed.trim() === ''
            ? void onChange({ organizerUrl: null })
            : url((organizerUrl) => ({ organizerUrl }))(typed),
        )}
      </div>
    </details>
  );
}
