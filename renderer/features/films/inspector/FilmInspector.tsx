import { ActionIcon, Tabs } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { creditsLine } from '../../../../shared/domain/credits.ts';
import { titleIn } from '../../../../shared/domain/film.ts';
import { api, client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { Still } from '../../../ui/film/Poster.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import { MergeSection } from '../merging/MergeSection.tsx';
import { BookingsTab } from './BookingsTab.tsx';
import { FilmFields } from './FilmFields.tsx';
import { ImagesTab } from './ImagesTab.tsx';
import classes from './Inspector.module.css';
import { ScreeningsTab } from './ScreeningsTab.tsx';

type Props = {
  readonly filmId: string;
  /** The booking to open at, where one was chosen in the list of bookings. */
  readonly bookingId: string | null;
  readonly onClose: () => void;
};
type Part = 'film' | 'bookings' | 'images' | 'screenings';
let lastPart: Part = 'film';

/** All about one film, in four parts; every field is saved on leaving it. */
export function FilmInspector({ filmId, bookingId, onClose }: Props) {
  const { t, lang } = useWords();
  const [part, setPart] = useState<Part>(bookingId === null ? lastPart : 'bookings');
  const sheet = useQuery(api.films.get.queryOptions({ input: { filmId } }));
  const house = useQuery(api.house.get.queryOptions());
  const remove = useAct(client.films.remove);
  if (sheet.isPending) return <Loading />;
  if (sheet.data == null) return <p className={classes.gone}>{t('film.gone')}</p>;
  const { film, versions, bookings, images, screenings } = sheet.data;
  const version = versions[0];
  const credits =
    version === undefined ? '' : creditsLine(film, version, house.data?.venue.houseLanguage ?? lang, lang);
  const choose = (next: string | null) => {
    lastPart = (next ?? 'film') as Part;
    setPart(lastPart);
  };
  return (
    <section className={classes.inspector} aria-label={titleIn(film, lang)}>
      <Still film={film} image={images[0] ?? null} />
      <header className={classes.header}>
        <div className={classes.heading}>
          <h2 className={classes.name} title={titleIn(film, lang)}>
            {titleIn(film, lang)}
          </h2>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('film.delete')}
            title={t('film.delete')}
            onClick={() =>
              void remove({ filmId }).then((gone) => {
                if (gone !== undefined) onClose();
              })
            }
          >
            <IconTrash size={17} stroke={1.5} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('inspector.close')} onClick={onClose}>
            <IconX size={18} stroke={1.5} />
          </ActionIcon>
        </div>
        <p className={classes.credits}>{credits}</p>
      </header>
      <Tabs value={part} onChange={choose} color="gray" keepMounted={false} className={classes.tabs}>
        <Tabs.List aria-label={t('film.parts')} justify="space-between" px={10}>
          <Tabs.Tab value="film">{t('film.part.film')}</Tabs.Tab>
          <Tabs.Tab value="bookings">{t('film.part.bookings', { count: bookings.length })}</Tabs.Tab>
          <Tabs.Tab value="images">{t('film.part.images', { count: images.length })}</Tabs.Tab>
          <Tabs.Tab value="screenings">{t('film.part.screenings', { count: screenings.length })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="film">
          <FilmFields film={film} />
          <MergeSection film={film} />
        </Tabs.Panel>
        <Tabs.Panel value="bookings">
          <BookingsTab sheet={sheet.data} bookingId={bookingId} />
        </Tabs.Panel>
        <Tabs.Panel value="images">
          <ImagesTab film={film} images={images} />
        </Tabs.Panel>
        <Tabs.Panel value="screenings">
          <ScreeningsTab screenings={screenings} rooms={house.data?.rooms ?? []} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
