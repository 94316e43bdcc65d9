import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BookType, utils, write } from 'xlsx';
import { pastedBytes } from '../../shared/import/pasted.ts';
import { lockAgile } from '../support/locking.ts';
import { bytesOf } from '../support/zips.ts';
import type { Form, Seed } from './damage.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/import');
const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/sheets');
const BIGGEST = 50_000;
export const PASSWORD = 'Zaal 2 – été';

const formOf = (bytes: Uint8Array): Form =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? 'zip' : bytes[0] === 0xd0 ? 'compound' : 'text';

const isList = (name: string): boolean => /\.(?:xlsx|xlsm|xlsb|xls|ods|fods|xml|html|csv|tsv)$/.test(name);

function filesIn(folder: string): readonly Seed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isList(name) && statSync(join(folder, name)).size <= BIGGEST)
    .toSorted()
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      // The locked .xlsx takes fifty thousand turns to open: what is in it is tried with fewer.
      const isLocked = name.startsWith('beveiligd') && !name.includes('standard');
      return {
        name,
        form: formOf(bytes),
        bytes,
        ...(isLocked && name.endsWith('.xls') && { password: PASSWORD }),
      };
    });
}

function written(): readonly Seed[] {
  const rows = [
    ['Titel', 'Regie', 'Duur', 'Vanaf', 'Filmhuur'],
    ['Close', 'Lukas Dhont', 104, '14/10/2026', '40% min € 150,00'],
    ['Le Havre', 'Aki Kaurismäki', 93, '21/10/2026', '€ 175 flat'],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Aanbod');
  return (['xlsx', 'xlsb', 'biff5', 'biff2', 'ods', 'xlml', 'html', 'csv', 'txt'] as const).map(
    (bookType: BookType) => {
      const bytes = new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array);
      return { name: `written.${bookType}`, form: formOf(bytes), bytes };
    },
  );
}

/** A mail with a table in its text, as quoted-printable within two boundaries. */
const mailAround = (html: string): string =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="buiten"',
    '',
    '--buiten',
    'Content-Type: multipart/alternative; boundary=binnen',
    '',
    '--binnen',
    'Content-Type: text/html; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    html.replaceAll('=', '=3D').replace('Titel', 'Titel =C9t=E9'),
    '--binnen--',
    '--buiten--',
    '',
  ].join('\r\n');

/** The files that are damaged: our own of every kind, and the real ones that are small, where they are here. */
export function seedFiles(): readonly Seed[] {
  const own = [...filesIn(FIXTURES), ...filesIn(join(FIXTURES, 'office')), ...written()];
  const workbook = own.find((seed) => seed.name === 'written.xlsx')!;
  const lock = { hash: 'SHA1', keyBits: 128, spins: 10 } as const;
  const html = '<table><tr><td>Titel</td><td rowspan=2>Uren</td></tr><tr><td>Close</td></tr></table>';
  return [
    ...own,
    {
      name: 'locked.xlsx',
      form: 'compound',
      bytes: lockAgile(workbook.bytes, PASSWORD, lock),
      password: PASSWORD,
    },
    { name: 'relocked.xlsx', form: 'zip', bytes: workbook.bytes, password: PASSWORD },
    { name: 'mail.eml', form: 'text', bytes: bytesOf(mailAround(html)) },
    { name: 'pasted', form: 'text', bytes: bytesOf(pastedBytes(html, 'Titel\tUren\nClose\t14:00\n')) },
    ...filesIn(SAMPLES),
  ];
}
