import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CFB } from 'xlsx';
import { readKeyFile } from '../../../shared/import/reading/keys/readKeys.ts';
import { makeKdm } from '../../support/kdm.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const facts = {
  contentTitle: 'DriveMyCar_FTR_F-185_JA-NL_51_4K_JA_20260910_LUM_SMPTE_OV',
  cplId: '0d6f3ae2-5bd0-4c1c-9e67-6ad6f3ca0a11',
  recipient: 'k3Xk8Vt0s0p4m0yqk1o5s2l7d0A=',
  notBeforeMs: Date.parse('2026-11-03T23:00:00Z'),
  notAfterMs: Date.parse('2026-11-10T22:59:00Z'),
};

/** A ZIP of text files, as a mail program makes it. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const zip = CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(files)) CFB.utils.cfb_add(zip, `/${name}`, Buffer.from(text));
  const written = CFB.write(zip, { fileType: 'zip', type: 'buffer' }) as Uint8Array;
  return new Uint8Array(written);
}

test('a key tells its composition, its server and its window, whatever the offset', () => {
  expect(readKeyFile(bytesOf(makeKdm()), 'zaal1.xml')).toEqual({
    keys: [{ ...facts, fileName: 'zaal1.xml' }],
    unread: [],
  });
  const [summer] = readKeyFile(
    bytesOf(makeKdm({ from: '2026-10-24T22:00:00Z', to: '2026-10-25T02:30:00.000+01:00' })),
    'a.xml',
  ).keys;
  expect([summer?.notBeforeMs, summer?.notAfterMs]).toEqual([
    Date.parse('2026-10-24T22:00:00Z'),
    Date.parse('2026-10-25T01:30:00Z'),
  ]);
});

test('a ZIP gives every key in it and tells what is none, in folders too', () => {
  const read = readKeyFile(
    zipOf({
      'zaal1.xml': makeKdm(),
      'twee/zaal2.xml': makeKdm({ thumbprint: 'andere' }),
      'leesmij.txt': 'Beste collega',
      'half.xml': makeKdm().slice(0, 500),
    }),
    'sleutels.zip',
  );
  expect({
    keys: read.keys.map(({ fileName, recipient }) => [fileName, recipient]).sort(),
    unread: read.unread.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1)),
  }).toEqual({
    keys: [
      ['zaal1.xml', facts.recipient],
      ['zaal2.xml', 'andere'],
    ],
    unread: [
      { fileName: 'half.xml', why: 'broken' },
      { fileName: 'leesmij.txt', why: 'noKey' },
    ],
  });
});

test.each([
  ['a moment without an offset', makeKdm({ from: '2026-11-04T00:00:00' }), 'noWindow'],
  ['a window that ends before it begins', makeKdm({ to: '2026-11-01T00:00:00+01:00' }), 'noWindow'],
  ['a day that is none', makeKdm({ to: '2026-13-41T00:00:00+01:00' }), 'noWindow'],
  ['another XML', '<rss><title>Nieuws</title></rss>', 'noKey'],
  ['declared entities', `<!DOCTYPE x [<!ENTITY a "b">]>${makeKdm()}`, 'broken'],
  ['more than any key holds', `${makeKdm()}${' '.repeat(2_000_000)}`, 'tooLarge'],
  ['nothing', '', 'noKey'],
])('%s is told, not believed', (_what, text, why) => {
  expect(readKeyFile(bytesOf(text), 'x.xml')).toEqual({ keys: [], unread: [{ fileName: 'x.xml', why }] });
});

test('no bytes break it', () => {
  const real = bytesOf(makeKdm());
  const zip = zipOf({ 'a.xml': makeKdm() });
  fc.assert(
    fc.property(
      fc.constantFrom(real, zip),
      fc.nat(),
      fc.uint8Array({ maxLength: 40 }),
      (bytes, at, noise) => {
        const hurt = Uint8Array.from(bytes);
        hurt.set(noise.subarray(0, Math.max(0, hurt.length - (at % hurt.length))), at % hurt.length);
        const { keys, unread } = readKeyFile(hurt, 'x');
        expect(keys.length + unread.length).toBeGreaterThan(0);
        for (const key of keys) expect(key.notBeforeMs).toBeLessThan(key.notAfterMs);
      },
    ),
    { numRuns: 300 },
  );
});
