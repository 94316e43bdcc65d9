import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { type AgileLock, lockAgile, lockOldWorkbook, lockOpenDocumentPart } from '../../support/locking.ts';
import { bytesOf, partsOf, zipOf } from '../../support/zips.ts';
import { fixturePath } from './support.ts';

const PASSWORD = 'Zaal 2 – été';
const bytesOfFixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fixturePath(`office/${name}`)));

const outcome = (bytes: Uint8Array, password?: string): string => {
  const read = readWorkbook(bytes, 'beveiligd.xlsx', password === undefined ? {} : { password });
  return read.ok ? (read.value.sheets[0]!.rows[2]!.cells[0]!.text ?? '') : read.error.code;
};

function opensWithItsPasswordAlone(bytes: Uint8Array): void {
  expect([outcome(bytes), outcome(bytes, 'zaal 2 – été'), outcome(bytes, PASSWORD)]).toEqual([
    'encrypted',
    'wrongPassword',
    'Close',
  ]);
}

describe('a workbook locked by another program opens with its password alone', () => {
  test.each(['beveiligd-standard.xlsx', 'beveiligd.xls', 'beveiligd.ods'])('%s', (name) => {
    opensWithItsPasswordAlone(bytesOfFixture(name));
  });
});

const LOCKS: readonly AgileLock[] = [
  { hash: 'SHA512', keyBits: 256, spins: 100_000 },
  { hash: 'SHA384', keyBits: 192, spins: 1_000 },
  { hash: 'SHA256', keyBits: 256, spins: 1_000 },
  { hash: 'SHA1', keyBits: 128, spins: 1_000 },
];

describe('a workbook locked as Excel locks since 2010 opens with its password alone', () => {
  test.each(LOCKS)('$hash, $keyBits bits, $spins turns', (lock) => {
    opensWithItsPasswordAlone(lockAgile(bytesOfFixture('aanbod.xlsx'), PASSWORD, lock));
  });

  test('one of several segments comes out byte for byte', () => {
    const long = bytesOf(`Titel;Regie\n${'Stalker;Andrej Tarkovski\n'.repeat(2_000)}`);
    const parts = partsOf(bytesOfFixture('aanbod.xlsx'));
    const workbook = zipOf([...parts, { name: 'docProps/lang.xml', content: long, isStored: true }]);
    expect(workbook.length).toBeGreaterThan(40_000);
    opensWithItsPasswordAlone(lockAgile(workbook, PASSWORD, LOCKS[3]!));
  });

  test('what was changed after it was locked is damaged, not read', () => {
    const locked = lockAgile(bytesOfFixture('aanbod.xlsx'), PASSWORD, LOCKS[3]!);
    const changed = locked.slice();
    const at = Math.floor(changed.length * 0.6);
    changed[at] = changed[at]! ^ 1;
    expect(readWorkbook(changed, 'beveiligd.xlsx', { password: PASSWORD })).toEqual({
      ok: false,
      error: { code: 'broken', detail: 'changed after it was encrypted' },
    });
  });

  test('one that asks for ten million turns is refused at once', () => {
    const locked = lockAgile(bytesOfFixture('aanbod.xlsx'), PASSWORD, { ...LOCKS[3]!, spins: 1_000 });
    const busy = Buffer.from(
      Buffer.from(locked).toString('latin1').replace('spinCount="1000"', 'spinCount="9e06"'),
      'latin1',
    );
    expect(outcome(new Uint8Array(busy), PASSWORD)).toBe('unknownEncryption');
  });

  test('one that may only not be changed opens without asking', () => {
    const locked = lockAgile(bytesOfFixture('aanbod.xlsx'), 'VelvetSweatshop', LOCKS[3]!);
    expect(outcome(locked)).toBe('Close');
  });
});

test.each([40, 128] as const)('an old workbook locked with %i bits opens with its password alone', (bits) => {
  opensWithItsPasswordAlone(lockOldWorkbook(bytesOfFixture('aanbod.xls'), PASSWORD, bits));
});

describe('an OpenDocument spreadsheet whose parts are locked', () => {
  const lockedOds = (edit: (manifest: string) => string = (manifest) => manifest): Uint8Array => {
    const content = partsOf(bytesOfFixture('aanbod.ods')).find(
      (part) => part.name === 'content.xml',
    )!.content;
    const { bytes, manifest } = lockOpenDocumentPart(content, PASSWORD);
    const entry = `<manifest:file-entry manifest:full-path="content.xml" manifest:size="${content.length}">${manifest}</manifest:file-entry>`;
    return zipOf([
      {
        name: 'mimetype',
        content: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
        isStored: true,
      },
      {
        name: 'META-INF/manifest.xml',
        content: bytesOf(edit(`<manifest:manifest>${entry}</manifest:manifest>`)),
      },
      { name: 'content.xml', content: bytes, isStored: true },
    ]);
  };

  test('opens with its password alone', () => opensWithItsPasswordAlone(lockedOds()));

  test('is said to be locked in an unknown way where it is', () => {
    const blowfish = lockedOds((manifest) =>
      manifest.replace(/http:\/\/www.w3.org\/2001\/04\/xmlenc#aes256-cbc/, 'Blowfish CFB'),
    );
    expect(outcome(blowfish, PASSWORD)).toBe('unknownEncryption');
    const argon = lockedOds((manifest) => manifest.replace('"PBKDF2"', '"argon2id"'));
    expect(outcome(argon, PASSWORD)).toBe('unknownEncryption');
  });
});

test('an old workbook locked with the sum of Excel 95 is said to be', () => {
  const bytes = lockOldWorkbook(bytesOfFixture('aanbod.xls'), PASSWORD, 128);
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x2f, 0x00]));
  bytes[at + 4] = 0;
  expect(outcome(bytes, PASSWORD)).toBe('unknownEncryption');
});
