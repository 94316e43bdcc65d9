import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, expect, test } from 'vitest';
import { readScreeningsBetween } from '../../db/index.ts';
import { weeklyPage, weeklyPdf } from '../../electron/core/printing.ts';
import { setUpSample } from '../../electron/core/settingUp.ts';
import { findBrowser } from '../../electron/hosts/browsers.ts';
import { printWithBrowser } from '../../electron/hosts/printing.ts';
import { openTestCore, type TestCore, type TestCoreOptions } from '../support/core.ts';

const opened: TestCore[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

/** The sample season, set up on Tuesday 3 November 2026: its first full week starts the day after. */
function sampleCore(options: TestCoreOptions = {}) {
  const test = openTestCore(options);
  opened.push(test);
  setUpSample(test.core, 'nl');
  return test.core;
}

test('the sheet of any day of a week is that of the whole cinema week, with a file name to match', () => {
  const core = sampleCore();
  const page = weeklyPage(core, '2026-11-08', 'nl');
  expect(page.title).toBe('Weekblad 2026-11-04 nl');
  expect(page.html).toBe(weeklyPage(core, '2026-11-04', 'nl').html);
  expect(page.html).toContain('woensdag 4');
});

test('the page holds its fonts, and only those it has signs of', () => {
  const { html } = weeklyPage(sampleCore(), '2026-11-04', 'nl');
  const families = [...html.matchAll(/font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+)/g)].map(
    (match) => match.slice(1).join(' '),
  );
  expect([...new Set(families)].sort()).toEqual([
    'Inter normal 400',
    'Inter normal 600',
    'Source Serif 4 italic 400',
    'Source Serif 4 normal 600',
  ]);
  expect(html).not.toContain('U+1F00-1FFF');
});

test('what is still an option is left out of the sheet and counted', () => {
  const core = sampleCore();
  const from = '2026-12-16';
  const page = weeklyPage(core, from, 'fr');
  const inWeek = readScreeningsBetween(core.db, from, '2026-12-22');
  const options = inWeek.filter(({ bookingId }) => {
    const row = core.db.sqlite
      .prepare<[string], { status: string }>('SELECT status FROM bookings WHERE id = ?')
      .get(bookingId);
    return row?.status === 'option';
  });
  expect(options.length).toBeGreaterThan(0);
  expect(page.leftOut).toBe(options.length);
  expect(page.leftOutBecause.map((each) => each.reason)).toEqual(options.map(() => 'option'));
  expect(page.html.match(/<tr class="film/g) ?? []).toHaveLength(inWeek.length - options.length);
});

test('without a browser to print with, a PDF is refused', async () => {
  expect(await weeklyPdf(sampleCore(), '2026-11-04', 'nl')).toEqual({
    ok: false,
    error: { code: 'noPrinter', facts: {} },
  });
});

if (findBrowser() === null) console.log('no Chromium here: the weekly sheet was not made into a PDF');
else
  test('the PDF has the week as real text, hour and title of every screening', {
    timeout: 60_000,
  }, async () => {
    const core = sampleCore({ host: { printPdf: printWithBrowser } });
    const outcome = await weeklyPdf(core, '2026-11-04', 'fr');
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(outcome.value.type).toBe('application/pdf');
    const pdf = await getDocumentProxy(new Uint8Array(await outcome.value.arrayBuffer()));
    const { text } = await extractText(pdf, { mergePages: true });
    const plain = text.replace(/\s+/g, ' ');
    for (const said of ['mercredi 4', '20 h', 'La chimera', 'L’Histoire de Souleymane', 'Zaal 1'])
      expect(plain).toContain(said);
  });
