import { useQuery } from '@tanstack/react-query';
import type { KnownSender } from '../../../shared/contract/senders.ts';
import { IMPORT_COLUMNS, SENDER_COLUMNS } from '../../../shared/export/listColumns.ts';
import type { ImportRun } from '../../../shared/import/plan.ts';
import { api } from '../../api/client.ts';
import { TableExport } from '../../ui/export/TableExport.tsx';

/** Imports happened at this desk: by its clock. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The senders that are known, as a table to read; `senders.exportAll` saves them for another desk. */
export function SendersExport({ senders }: { readonly senders: readonly KnownSender[] }) {
  const distributors = useQuery(api.distributors.list.queryOptions());
  const names = new Map((distributors.data ?? []).map((each) => [each.id, each.name]));
  const lines = senders.map((sender) => ({
    ...sender,
    zone,
    distributorName: names.get(sender.distributorId ?? '') ?? null,
  }));
  return <TableExport table="senders" columns={SENDER_COLUMNS} rows={lines} isSmall />;
}

/** What was imported before, as a file. */
export function ImportsExport({ runs }: { readonly runs: readonly ImportRun[] }) {
  const lines = runs.map((run) => ({ ...run, zone }));
  return <TableExport table="imports" columns={IMPORT_COLUMNS} rows={lines} isSmall />;
}
