import { Button, FileButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import type { FilmImage } from '../../../../shared/domain/text.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { Still } from '../../../ui/film/Poster.tsx';
import { useWords } from '../../../ui/words.tsx';
import { lights } from '../lit.ts';
import classes from './ListingInspector.module.css';
import { useSaveListing } from './useSaveListing.ts';

/** Which still the page shows, whose it is and what it shows. */
export function ImageFields({ sheet: { listing, film, images, content } }: { readonly sheet: ListingSheet }) {
  const { t } = useWords();
  const save = useSaveListing(listing.id);
  const addImage = useAct(client.images.add);
  // Where none is chosen, the page shows the first that has a rights holder and a description.
  const chosen = images.find((each) => each.sha256 === content.image?.sha256) ?? null;
  const add = async (file: File | null) => {
    if (file === null) return;
    const image = await addImage({ filmId: film.id, file });
    if (image !== undefined) save({ imageId: image.id });
  };
  return (
    <fieldset className={classes.group} {...lights('image')}>
      <legend>{t('listing.image')}</legend>
      <div className={classes.images}>
        {images.map((image) => (
          <label key={image.id} className={classes.image} title={image.fileName}>
            <input
              type="radio"
              name="listing-image"
              className="visually-hidden"
              aria-label={image.fileName}
              checked={image.id === chosen?.id}
              onChange={() => save({ imageId: image.id })}
            />
            <Still film={film} image={image} />
          </label>
        ))}
      </div>
      <FileButton accept="image/png,image/jpeg,image/gif" onChange={(file) => void add(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPhotoPlus size={16} stroke={1.5} />}>
            {t('listing.addImage')}
          </Button>
        )}
      </FileButton>
      {chosen === null ? null : <ChosenImage key={chosen.id} image={chosen} />}
    </fieldset>
  );
}

function ChosenImage({ image }: { readonly image: FilmImage }) {
  const { t } = useWords();
  const update = useAct(client.images.update);
  return (
    <>
      <CommitField
        label={t('image.rightsHolder')}
        placeholder={t('image.rightsHint')}
        value={image.rightsHolder}
        maxLength={250}
        onCommit={(text) => void update({ imageId: image.id, patch: { rightsHolder: text.trim() } })}
      />
      {LANGS.map((each) => (
        <CommitField
          key={each}
          label={t('image.describe', { language: t(`lang.${each}`) })}
          value={image.description[each] ?? ''}
          maxLength={250}
          onCommit={(text) => {
            const { [each]: _old, ...others } = image.description;
            const description = text.trim() === '' ? others : { ...others, [each]: text.trim() };
            void update({ imageId: image.id, patch: { description } });
          }}
        />
      ))}
    </>
  );
}
