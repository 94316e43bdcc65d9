import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Channel } from '../../../shared/listing/listing.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Settings.module.css';

type Props = { readonly channel: Channel; readonly onChoose: (placeUrl: string | null) => void };
type Place = { readonly url: string; readonly name: string; readonly address: string };

/** Which place of the site is this house; found there by name. */
export function PlaceChooser({ channel, onChoose }: Props) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [places, setPlaces] = useState<readonly Place[] | null>(null);
  const findPlaces = useAct(client.channels.findPlaces);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    const found = await findPlaces({ channelId: channel.id, query });
    if (found !== undefined) setPlaces(found);
  };
  const choose = (url: string) => {
    setPlaces(null);
    setQuery('');
    onChoose(url);
  };
  return (
    <div className={classes.place}>
      <span className={classes.fieldLabel}>{t('settings.channel.place')}</span>
      {channel.placeUrl === null ? (
        <p className={classes.soft}>{t('settings.channel.placeNone')}</p>
      ) : (
        <p className={classes.line}>
          <a href={channel.placeUrl} target="_blank" rel="noopener noreferrer" className={classes.path}>
            {channel.placeUrl}
          </a>
          <Button variant="subtle" color="gray" onClick={() => onChoose(null)}>
            {t('settings.channel.placeForget')}
          </Button>
        </p>
      )}
      <form className={classes.placeSearch} onSubmit={(event) => void search(event)}>
        <TextInput
          aria-label={t('settings.channel.placeFind')}
          placeholder={t('settings.channel.placeFind')}
          value={query}
          maxLength={200}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('settings.channel.placeSearch')}
        </Button>
      </form>
      {places === null ? null : places.length === 0 ? (
        <p className={classes.soft} role="status">
          {t('settings.channel.placeNothing')}
        </p>
      ) : (
        <ul className={classes.places}>
          {places.map((place) => (
            <li key={place.url}>
              <button type="button" onClick={() => choose(place.url)}>
                <strong>{place.name}</strong>
                <span>{place.address}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
