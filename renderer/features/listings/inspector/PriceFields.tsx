import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import type { Price } from '../../../../shared/domain/screening.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { lights } from '../lit.ts';
import classes from './ListingInspector.module.css';
import { useSaveListing } from './useSaveListing.ts';

type Tariff = Price['tariffs'][number];

/** The base price and other tariffs; the house's own price where none is typed. */
export function PriceFields({
  sheet: { listing, content },
  language,
}: {
  readonly sheet: ListingSheet;
  readonly language: Lang;
}) {
  const { t } = useWords();
  const saveListing = useSaveListing(listing.id);
  const price = content.price;
  const tariffs = price?.tariffs ?? [];
  const save = (baseCents: number, next: readonly Tariff[]) =>
    saveListing({ price: { baseCents, tariffs: [...next] } });
  const saveTariff = (index: number, tariff: Tariff) =>
    save(
      price?.baseCents ?? 0,
      tariffs.map((each, at) => (at === index ? tariff : each)),
    );
  return (
    <fieldset className={classes.group} {...lights('price')}>
      <legend>{t('listing.price')}</legend>
      <MoneyField
        label={t('listing.basePrice')}
        value={price?.baseCents ?? null}
        onCommit={(cents) => (cents === null ? saveListing({ price: null }) : save(cents, tariffs))}
      />
      {tariffs.map((tariff, index) => {
        const number = index + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tariff has no name of its own but its place
          <div key={index} className={classes.tariff}>
            <CommitField
              aria-label={t('listing.tariffName', { number, language: t(`lang.${language}`) })}
              placeholder={Object.values(tariff.name)[0] ?? t('listing.tariff', { number })}
              value={tariff.name[language] ?? ''}
              maxLength={100}
              onCommit={(text) =>
                saveTariff(index, { ...tariff, name: { ...tariff.name, [language]: text.trim() } })
              }
            />
            <MoneyField
              aria-label={t('listing.tariffPrice', { number })}
              value={tariff.cents}
              onCommit={(cents) => saveTariff(index, { ...tariff, cents: cents ?? 0 })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('listing.removeTariff', { number })}
              onClick={() =>
                save(
                  price?.baseCents ?? 0,
                  tariffs.filter((_, at) => at !== index),
                )
              }
            >
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={15} stroke={1.5} />}
        onClick={() =>
          save(price?.baseCents ?? 0, [...tariffs, { name: { nl: '', fr: '', en: '' }, cents: 0 }])
        }
      >
        {t('listing.addTariff')}
      </Button>
    </fieldset>
  );
}
