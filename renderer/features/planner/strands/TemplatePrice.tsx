import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Price } from '../../../../shared/domain/screening.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { useWords } from '../../../ui/words.tsx';
import classes from './Strands.module.css';

type Tariff = Price['tariffs'][number];
type Props = { readonly price: Price | null; readonly onChange: (price: Price | null) => void };

/** The strand's price with its other tariffs; empty is the house's own. */
export function TemplatePrice({ price, onChange }: Props) {
  const { t, lang } = useWords();
  const tariffs = price?.tariffs ?? [];
  const keep = (next: readonly Tariff[]) =>
    onChange({ baseCents: price?.baseCents ?? 0, tariffs: [...next] });
  const change = (at: number, patch: Partial<Tariff>) =>
    keep(tariffs.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  return (
    <>
      <MoneyField
        w={120}
        label={t('listing.basePrice')}
        value={price?.baseCents ?? null}
        onCommit={(cents) => onChange(cents === null ? null : { baseCents: cents, tariffs: [...tariffs] })}
      />
      {tariffs.map((tariff, at) => {
        const number = at + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tariff has no name of its own but its place
          <div key={at} className={classes.tariff}>
            <CommitField
              className={classes.grow}
              maxLength={100}
              aria-label={t('listing.tariffName', { number, language: t(`lang.${lang}`) })}
              placeholder={Object.values(tariff.name)[0] ?? t('listing.tariff', { number })}
              value={tariff.name[lang] ?? ''}
              onCommit={(name) => change(at, { name: { ...tariff.name, [lang]: name.trim() } })}
            />
            <MoneyField
              w={96}
              aria-label={t('listing.tariffPrice', { number })}
              value={tariff.cents}
              onCommit={(cents) => change(at, { cents: cents ?? 0 })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('listing.removeTariff', { number })}
              onClick={() => keep(tariffs.toSpliced(at, 1))}
            >
              <IconX size={14} stroke={1.5} />
            </ActionIcon>
          </div>
        );
      })}
      {price === null ? null : (
        <Button
          variant="subtle"
          color="gray"
          w="fit-content"
          leftSection={<IconPlus size={15} stroke={1.5} />}
          onClick={() => keep([...tariffs, { name: {}, cents: 0 }])}
        >
          {t('listing.addTariff')}
        </Button>
      )}
    </>
  );
}
