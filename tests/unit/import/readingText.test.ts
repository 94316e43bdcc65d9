import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadOptions, readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawWorkbook } from '../../../shared/import/sheet.ts';
import { ALIGNED, type Encoding } from '../../../shared/import/textForm.ts';
import { encodeText, WRITABLE, writable } from '../../support/encodings.ts';

const open = (bytes: Uint8Array, options?: ReadOptions): RawWorkbook => {
  const read = readWorkbook(bytes, 'lijst.csv', options);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const openText = (text: string, options?: ReadOptions): RawWorkbook =>
  open(new TextEncoder().encode(text), options);
const fieldsOf = (workbook: RawWorkbook): readonly (readonly string[])[] =>
  workbook.sheets[0]!.rows.map((row) => row.cells.map((cell) => cell.text));

const LISTS: readonly string[] = [
  'Titel;Regie;Opmerking\r\nCléo de 5 à 7;Agnès Varda;één zaal\r\nMünchhausen;Josef von Báky;coöperatie\r\n',
  'Titre;Réalisateur;Durée\r\nLa Règle du jeu;Jean Renoir;1h50\r\nL’Été dernier;Catherine Breillat;1h44\r\n',
  'Titre;Prix\r\nÀ bout de souffle;9,50 €\r\nÊtre et avoir;7 €\r\nŒdipe roi;8 €\r\n',
  'TITRE;RÉALISATEUR\r\nL’ÉTÉ DERNIER;CATHERINE BREILLAT\r\nFÊTE DE FAMILLE;CÉDRIC KAHN\r\n',
];

describe('the encoding of a list is known by its letters', () => {
  for (const encoding of WRITABLE)
    test.each(LISTS.map((list, index) => [index, list] as const))(`${encoding}, list %i`, (_, list) => {
      const workbook = open(encodeText(list, encoding));
      const shown = fieldsOf(workbook)
        .map((fields) => fields.join(';'))
        .join('\r\n');
      expect(`${shown}\r\n`).toBe(writable(list, encoding));
    });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s with and without its mark', (encoding) => {
    const bytes = encodeText(LISTS[0]!, encoding);
    const marked = encodeText(`\ufeff${LISTS[0]!}`, encoding);
    expect([open(bytes).encoding, open(marked).encoding]).toEqual([encoding, encoding]);
    expect(fieldsOf(open(marked))).toEqual(fieldsOf(open(bytes)));
  });

  test('a first accent after a million plain letters is still seen', () => {
    const text = `Titel;Regie\r\n${'Stalker;Andrej Tarkovski\r\n'.repeat(45_000)}Cléo de 5 à 7;Agnès Varda\r\n`;
    expect(open(encodeText(text, 'macintosh')).encoding).toBe('macintosh');
  });

  test('a list in UTF-8 with a damaged letter is still UTF-8', () => {
    const bytes = encodeText(LISTS[0]!.repeat(3), 'utf-8');
    const at = bytes.indexOf(0xc3);
    bytes[at + 1] = 0x20;
    const workbook = open(bytes);
    expect(workbook.encoding).toBe('utf-8');
    expect(fieldsOf(workbook)[4]![0]).toBe('Cléo de 5 à 7');
  });

  test('other alphabets are told apart', () => {
    const russian = Uint8Array.from(
      [
        ...'Сталкер;Андрей Тарковский;фильм\nЗеркало;Андрей Тарковский;фильм\nСолярис;Андрей Тарковский\n',
      ].map((sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))),
    );
    expect(open(russian).encoding).toBe('windows-1251');
  });

  test('what was detected can be corrected', () => {
    const corrected = open(encodeText(LISTS[0]!, 'macintosh'), { encoding: 'windows-1252' as Encoding });
    expect([corrected.encoding, fieldsOf(corrected)[1]![0]]).toEqual(['windows-1252', 'ClŽo de 5 ˆ 7']);
  });
});

describe('what parts the fields is known by the lines', () => {
  test.each([
    ['semicolons, with decimal commas', 'Titel;Prijs\nStalker;9,50\nPersona;7,00\n', ';'],
    ['commas, with a quoted title', 'Titel,Jaar\n"Dame de pique, La",1982\nStalker,1979\n', ','],
    ['tabs', 'Titel\tJaar\nStalker\t1979\nPersona\t1966\n', '\t'],
    ['bars', 'Titel|Jaar\nStalker|1979\nPersona|1966\n', '|'],
    ['Excel’s own line', 'sep=,\nTitel,Prijs\nStalker;2,9\n', ','],
    ['a strange sign in Excel’s own line', 'sep=^\nTitel^Prijs\nStalker^9,50\n', '^'],
    [
      'a heading and a note around it',
      'Aanbod, najaar, 2026\n\nTitel;Jaar;Duur\nStalker;1979;162\nPersona;1966;83\nPrijzen, excl. btw\n',
      ';',
    ],
  ])('%s', (_, text, delimiter) => {
    expect(openText(text).delimiter).toBe(delimiter);
  });

  test('the row a sender sees is the row we name, behind Excel’s own line too', () => {
    expect(
      openText('sep=;\r\nTitel;Jaar\r\n\r\nStalker;1979\r\n').sheets[0]!.rows.map((row) => row.row),
    ).toEqual([2, 4]);
  });

  test('columns set under one another', () => {
    const text = [
      'Titel                     Regie                Duur',
      'Stalker                   Andrej Tarkovski      162',
      'Jeanne Dielman            Chantal Akerman       201',
      'Zonder regisseur                                 83',
      'Persona                   Ingmar Bergman         83',
    ].join('\n');
    const workbook = openText(text);
    expect(workbook.delimiter).toBe(ALIGNED);
    expect(fieldsOf(workbook)).toEqual([
      ['Titel', 'Regie', 'Duur'],
      ['Stalker', 'Andrej Tarkovski', '162'],
      ['Jeanne Dielman', 'Chantal Akerman', '201'],
      ['Zonder regisseur', '83'],
      ['Persona', 'Ingmar Bergman', '83'],
    ]);
    expect(workbook.sheets[0]!.rows[3]!.cells.map((cell) => cell.column)).toEqual([0, 2]);
  });

  test('what was detected can be corrected', () => {
    const workbook = openText('Titel;Prijs\nStalker;9,50\n', { delimiter: ',' });
    expect(fieldsOf(workbook)).toEqual([['Titel;Prijs'], ['Stalker;9', '50']]);
  });
});

describe('quotes', () => {
  test('hold delimiters, line breaks and doubled quotes', () => {
    const text = 'Titel;Tekst\n"De stilte; of het zwijgen";"Eerste regel\nTweede ""regel"""\nStalker;x\n';
    expect(fieldsOf(openText(text))).toEqual([
      ['Titel', 'Tekst'],
      ['De stilte; of het zwijgen', 'Eerste regel\nTweede "regel"'],
      ['Stalker', 'x'],
    ]);
  });

  test('that were never closed swallow no rows', () => {
    const text = 'Titel;Regie\n"De stilte;Ingmar Bergman\nStalker;Andrej Tarkovski\nPersona;Ingmar Bergman\n';
    expect(fieldsOf(openText(text)).map((fields) => fields[0])).toEqual([
      'Titel',
      '"De stilte',
      'Stalker',
      'Persona',
    ]);
  });

  test('in the middle of a field are letters', () => {
    const text = 'Titel;Regie\n"De stilte" van Bergman;Ingmar Bergman\n"Persona";x\n';
    expect(fieldsOf(openText(text))).toEqual([
      ['Titel', 'Regie'],
      ['"De stilte" van Bergman', 'Ingmar Bergman'],
      ['Persona', 'x'],
    ]);
  });

  test('may be single ones, and an apostrophe is none', () => {
    const single = openText(
      "'Titel','Regie'\n'Dame de pique, La','Pavel Lungin'\n'Stalker','Andrej Tarkovski'\n",
    );
    expect([single.quote, fieldsOf(single)[1]]).toEqual(["'", ['Dame de pique, La', 'Pavel Lungin']]);
    const apostrophes = openText("Titel;Regie\n't Hof;x\n's Avonds;y\n'n Dag;z\n");
    expect([apostrophes.quote, fieldsOf(apostrophes)[1]]).toEqual(['"', ["'t Hof", 'x']]);
  });

  test('can be said to be letters', () => {
    expect(fieldsOf(openText('a;b\n"c;d"\n', { quote: '' }))).toEqual([
      ['a', 'b'],
      ['"c', 'd"'],
    ]);
  });
});

describe('what files are like', () => {
  test('line ends of three systems in one file', () => {
    expect(fieldsOf(openText('Titel;Jaar\r\nStalker;1979\rPersona;1966\nClose;2022'))).toEqual([
      ['Titel', 'Jaar'],
      ['Stalker', '1979'],
      ['Persona', '1966'],
      ['Close', '2022'],
    ]);
  });

  test('a line of two million letters', () => {
    const long = 'x'.repeat(2_000_000);
    expect(fieldsOf(openText(`Titel;Tekst\nStalker;${long}\n`))[1]).toEqual(['Stalker', long]);
  });

  test('an error a formula left is one here too', () => {
    const { cells } = openText('Titel;Prijs\nStalker;#DEEL/0!\n').sheets[0]!.rows[1]!;
    expect(cells[1]).toEqual({ column: 1, kind: 'error', text: '#DEEL/0!' });
  });
});

const field = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/[\r\n\0]/g, ' '));

test('whatever fields are written between quotes come back as they were', () => {
  const isPlain = (rows: readonly (readonly string[])[]): boolean =>
    rows.every((row) =>
      row.every((each) => each.trim() !== '' && !each.startsWith('#') && !/^Err:/.test(each)),
    );
  const rowsOfFields = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rowsOfFields.filter(isPlain), fc.constantFrom(';', ',', '\t', '|'), (rows, delimiter) => {
      const text = rows
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
        .join('\r\n');
      const read = openText(`\ufeff${text}`, { delimiter, encoding: 'utf-8', quote: '"' });
      expect(fieldsOf(read)).toEqual(rows);
    }),
  );
});

describe('what happens to a text on its way does not keep it from being read', () => {
  test('zeros between its letters, and behind its last line', () => {
    expect(fieldsOf(openText('Titel;Regie\nClo\0se;Dhont\nGirl;Dhont\n'))[1]).toEqual(['Close', 'Dhont']);
    const unfinished = openText(`Titel;Regie\nClose;Dhont\n${'\0'.repeat(600)}`);
    expect([unfinished.encoding, fieldsOf(unfinished)]).toEqual([
      'utf-8',
      [
        ['Titel', 'Regie'],
        ['Close', 'Dhont'],
      ],
    ]);
  });

  test('letters of two bytes without a mark, rare ones among them', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const read = open(encodeText('Titre\tRéalisateur\r\nÉté à 9 €\tŒuvre\r\n', encoding));
      expect([read.encoding, fieldsOf(read)[1]]).toEqual([encoding, ['Été à 9 €', 'Œuvre']]);
    }
  });

  test('single quotes, doubled within a field', () => {
    const read = openText("'Titel','Regie'\n'Close, deel 2','Dhont'\n'L''Enfant','Dardenne'\n");
    expect([read.quote, fieldsOf(read).slice(1)]).toEqual([
      "'",
      [
        ['Close, deel 2', 'Dhont'],
        ["L'Enfant", 'Dardenne'],
      ],
    ]);
  });
});
