import { Select } from '@mantine/core';
import type { Booking } from '../../../../shared/domain/booking.ts';
import type { Terms } from '../../../../shared/domain/terms.ts';
import { parseTypedShares, sharesAsTyped } from '../../../../shared/domain/typedTerms.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { TypedField } from '../../../ui/TypedField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { useSaveBooking } from './BookingFields.tsx';
import classes from './Inspector.module.css';

/** What the house owes: shares by week of the run, minimum, flat fee, fixed costs; all without VAT. */
export function TermsFields({ booking }: { readonly booking: Booking }) {
  const { t } = useWords();
  const saveBooking = useSaveBooking(booking.id);
  const { terms } = booking;
  const save = (patch: Partial<Terms>) => {
    const next = { ...terms, ...patch };
    saveBooking({ terms: { ...next, shareBpByWeek: [...next.shareBpByWeek] } });
  };
  const per = <Kind extends string>(kinds: readonly Kind[]) =>
    kinds.map((kind) => ({ value: kind, label: t(`terms.per.${kind}` as 'terms.per.run') }));
  return (
    <>
      <hr className={classes.line} />
      <TypedField<readonly number[]>
        className={classes.wide}
        label={t('terms.shares')}
        placeholder="50/45/40"
        rightSection="%"
        value={terms.shareBpByWeek}
        show={sharesAsTyped}
        read={(typed) => parseTypedShares(typed) ?? undefined}
        problem={(typed) => t('typed.notShares', { typed })}
        onCommit={(shareBpByWeek) => save({ shareBpByWeek: [...shareBpByWeek] })}
      />
      <MoneyField
        label={t('terms.minimum')}
        value={terms.minimumGuaranteeCents}
        onCommit={(minimumGuaranteeCents) => save({ minimumGuaranteeCents })}
      />
      <Select
        label={t('terms.minimumPer')}
        data={per(['run', 'show', 'visitor'] as const)}
        value={terms.minimumPer}
        allowDeselect={false}
        onChange={(kind) => kind !== null && save({ minimumPer: kind as Terms['minimumPer'] })}
      />
      <MoneyField
        label={t('terms.flatFee')}
        value={terms.flatFeeCents}
        onCommit={(flatFeeCents) => save({ flatFeeCents })}
      />
      <Select
        label={t('terms.flatFeePer')}
        data={per(['show', 'week', 'run'] as const)}
        value={terms.flatFeePer}
        allowDeselect={false}
        onChange={(kind) => kind !== null && save({ flatFeePer: kind as Terms['flatFeePer'] })}
      />
      <MoneyField
        label={t('terms.fixedCosts')}
        value={terms.fixedCostsCents}
        onCommit={(cents) => save({ fixedCostsCents: cents ?? 0 })}
      />
      <CommitField
        label={t('terms.asWritten')}
        value={terms.asWritten}
        onCommit={(asWritten) => save({ asWritten })}
      />
    </>
  );
}
