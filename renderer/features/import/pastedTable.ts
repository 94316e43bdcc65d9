import { pastedBytes } from '../../../shared/import/pasted.ts';
import { formatTime } from '../../../shared/words/dates.ts';
import type { Speak } from '../../ui/words.tsx';

/** Where a copied table comes from: the clipboard, or what was dragged here from another window. */
type Carrier = Pick<DataTransfer, 'getData' | 'files'>;

/** True of what may be a table: it has cells, lines or tabs. */
const mayBeTable = (html: string, text: string): boolean =>
  /<table[\s>]/i.test(html) || /\S[\t\r\n]+\s*\S/.test(text);

/**
 * What a clipboard or a drag carries, as files to open: files themselves, or a table under the hour it was pasted at.
 *
 * Nothing of it is looked into here: a page of a hundred thousand cells is the worker's to read. Empty where there is no
 * table in it.
 */
export function filesOf(carrier: Carrier, { t, lang }: Pick<Speak, 't' | 'lang'>): readonly File[] {
  if (carrier.files.length > 0) return [...carrier.files];
  const html = carrier.getData('text/html');
  const text = carrier.getData('text/plain');
  if (!mayBeTable(html, text)) return [];
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = formatTime(`${two(now.getHours())}:${two(now.getMinutes())}`, lang);
  return [new File([pastedBytes(html, text)], t('importReading.paste.name', { time }))];
}
