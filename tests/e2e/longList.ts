import { utils, write } from 'xlsx';

const HEADERS = ['Titel', 'Regie', 'Land', 'Jaar', 'Duur', 'Vanaf', 'Tot', 'Voorwaarden', 'Opmerkingen'];

/** A sender's list of `count` films, as the bytes of an xlsx: what no house gets in one go, and a window must bear. */
export function makeLongList(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, index) => [
    `De lange film ${index}`,
    `Regisseur ${index % 900}`,
    'België/Frankrijk',
    1950 + (index % 76),
    '1u45',
    '14/10/2026',
    '30/11/2026',
    '40% min € 150,00',
    `Kopie ${index}`,
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADERS, ...rows]), 'Aanbod');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
