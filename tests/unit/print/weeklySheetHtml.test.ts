import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssString } from '../../../shared/print/escape.ts';
import { holdsSignOf } from '../../../shared/print/fonts.ts';
import { roomWidth, sheetScale } from '../../../shared/print/sheetScale.ts';
import { type SheetLine, weeklySheet } from '../../../shared/print/weeklySheet.ts';
import { weeklySheetHtml, weekTitle } from '../../../shared/print/weeklySheetHtml.ts';
import { makeProgramme, type Showing } from './makeProgramme.ts';

const htmlOf = (showings: readonly Showing[], lang: 'nl' | 'fr' | 'en' = 'nl') =>
  weeklySheetHtml(weeklySheet(makeProgramme(showings), lang), []);

describe('the sheet as a page', () => {
  test('whatever a title holds, none of it is read as HTML', () => {
    const tagsOf = (title: string) => {
      const html = htmlOf([
        { title, screening: { stateReason: { nl: title }, publicNote: { nl: `x${title}` } } },
      ]);
      return html.slice(html.indexOf('<main>'), html.indexOf('</main>')).match(/<[^>]*>/g);
    };
    const plain = tagsOf('x');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'<>&"\'/=a -') }), (title) => {
        expect(tagsOf(title)).toEqual(plain);
      }),
    );
  });

  test('whatever a house is called, its name cannot leave the style sheet', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(cssString(name).slice(1, -1)).not.toMatch(/["<>\n{};]/);
      }),
    );
  });

  test('hours and endings are written in the language of the sheet', () => {
    expect(htmlOf([{}], 'nl')).toContain('19u45<small>tot 22u20</small>');
    expect(htmlOf([{}], 'fr')).toContain('19\u202fh\u202f45<small>fin 22\u202fh\u202f20</small>');
    expect(htmlOf([{}], 'en')).toContain('19:45<small>ends 22:20</small>');
  });

  test('a week without screenings says so', () => {
    expect(htmlOf([], 'fr')).toContain('Pas de séance cette semaine.');
  });

  test('a screening’s own line stands under its film', () => {
    expect(htmlOf([{ screening: { publicNote: { nl: 'Met inleiding.' } } }])).toContain(
      '<p class="note">Met inleiding.</p>',
    );
  });

  test('the day of a full day is a table heading, which is said again on each page', () => {
    const full = Array.from({ length: 30 }, (_, index) => ({
      time: `${10 + Math.floor(index / 3)}:${10 + (index % 3) * 20}`,
    }));
    expect(htmlOf(full)).toContain('<thead>');
    expect(htmlOf([{}])).not.toContain('<thead>');
  });

  test('the page asks nothing from elsewhere', () => {
    expect(htmlOf([{}])).not.toMatch(/(src|href)=|url\((?!data:)|@import/);
  });
});

describe('the week as a title', () => {
  const title = (from: string, to: string, lang: 'nl' | 'fr' | 'en') => weekTitle({ from, to, lang });
  test('month and year are named once where they are shared', () => {
    expect(title('2026-10-14', '2026-10-20', 'nl')).toBe('woensdag 14 – dinsdag 20 oktober 2026');
    expect(title('2026-09-30', '2026-10-06', 'en')).toBe('Wednesday 30 September – Tuesday 6 October 2026');
    expect(title('2026-12-30', '2027-01-05', 'fr')).toBe('mercredi 30 décembre 2026 – mardi 5 janvier 2027');
    expect(title('2026-04-01', '2026-04-07', 'fr')).toBe('mercredi 1er – mardi 7 avril 2026');
  });
});

describe('the size of the type', () => {
  const scaleOf = (perDay: number) =>
    sheetScale(
      weeklySheet(
        makeProgramme(
          Array.from({ length: perDay * 7 }, (_, index) => ({ day: `2026-10-${14 + (index % 7)}` })),
        ),
        'nl',
      ),
    );
  test('a quiet week is set larger than a busy one', () => {
    expect([scaleOf(1), scaleOf(2), scaleOf(30)]).toEqual([1.35, 1, 0.92]);
  });

  test('the column of rooms is as wide as the widest word of a name, within bounds', () => {
    const widthOf = (...rooms: readonly (string | null)[]) =>
      roomWidth({
        days: [{ day: '2026-10-14', lines: rooms.map((room) => ({ room }) as SheetLine) }],
      });
    expect([
      widthOf(),
      widthOf('Zaal 1', null),
      widthOf('Zaal 1', 'Grote Zaal Marguerite Duras'),
      widthOf('Gemeenschapscentrumzaal'),
    ]).toEqual([50, 50, 64, 92]);
  });
});

describe('the fonts of a page', () => {
  test('a font is taken along when the page has a sign of it', () => {
    expect(holdsSignOf('U+0000-00FF,U+0131', 'Vermiglio')).toBe(true);
    expect(holdsSignOf('U+0400-045F,U+2116', 'Vermiglio')).toBe(false);
    expect(holdsSignOf('U+0400-045F,U+2116', 'Вторжение')).toBe(true);
    expect(holdsSignOf('U+0000-00FF,U+0131', 'ı')).toBe(true);
  });
});
