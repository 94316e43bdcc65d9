import { Button } from '@mantine/core';
import type { KnownSender } from '../../../shared/contract/senders.ts';
import { withMeaning, withoutColumn } from '../../../shared/import/columnMapping.ts';
import type { ColumnMapping } from '../../../shared/import/columns.ts';
import { columnsOfSender } from '../../../shared/import/senders.ts';
import { client } from '../../api/client.ts';
import { tell, useAct } from '../../ui/act.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { useWords } from '../../ui/words.tsx';
import { SenderColumns } from './SenderColumns.tsx';
import { SenderField } from './SenderField.tsx';
import classes from './Senders.module.css';
import type { SenderFile } from './useSenderFile.ts';

type Props = { readonly sender: KnownSender; readonly file: SenderFile };

const { profiles } = client.imports;

/** One sender, to be mended in place: every change is kept at once and can be undone. */
export function SenderDetail({ sender, file }: Props) {
  const { t } = useWords();
  const { id: profileId, name, distributorId } = sender;
  const rename = useAct(profiles.rename);
  const update = useAct(profiles.update);
  const remove = useAct(profiles.remove);
  const columns = sender.columns as ColumnMapping;
  const keep = (changed: ColumnMapping) =>
    void update({ profileId, columns: changed as Parameters<typeof update>[0]['columns'] });
  return (
    <section aria-label={name} className={classes.sender}>
      <div className={classes.fields}>
        <CommitField
          label={t('senders.name')}
          maxLength={200}
          value={name}
          onCommit={(typed) => {
            const wanted = typed.trim();
            if (wanted === '') return false;
            void rename({ profileId, name: wanted });
            return true;
          }}
        />
        <SenderField
          distributorId={distributorId}
          onChange={(changed) => void update({ profileId, distributorId: changed })}
        />
      </div>
      <h2 className={classes.heading}>{t('senders.columns')}</h2>
      <SenderColumns
        name={name}
        columns={columnsOfSender(sender.headerSignature, columns)}
        onMeaning={(column, field) => keep(withMeaning(columns, column, field))}
        onForget={(column) => keep(withoutColumn(columns, column))}
      />
      <div className={classes.actions}>
        <Button
          size="xs"
          variant="default"
          aria-label={t('senders.export', { name })}
          onClick={() => void file.save([profileId], name)}
        >
          {t('senders.exportOne')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={t('senders.removeNamed', { name })}
          onClick={async () => {
            if ((await remove({ profileId })) !== undefined) tell(t('senders.removed', { name }));
          }}
        >
          {t('senders.remove')}
        </Button>
      </div>
    </section>
  );
}
