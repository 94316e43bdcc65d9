import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVenue } from '../../db/index.ts';
import type { Binary, Outcome } from '../../shared/contract/common.ts';
import type { PrintPage } from '../../shared/contract/print.ts';
import { type EmbeddedFont, type FontFacts, holdsSignOf } from '../../shared/print/fonts.ts';
import { weeklySheet } from '../../shared/print/weeklySheet.ts';
import { weeklySheetHtml } from '../../shared/print/weeklySheetHtml.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { addDays, cinemaWeekOf, type LocalDate } from '../../shared/time.ts';
import { say } from '../../shared/words/index.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Core } from './context.ts';
import { readProgramme } from './programming.ts';

/**
 * The weekly sheet of the cinema week `day` falls in, in `lang`, as a page that stands by itself.
 *
 * Its title is a good file name: `Weekblad 2026-10-14 nl`. Throws before the first set-up.
 */
export function weeklyPage(core: Core, day: LocalDate, lang: Lang): PrintPage {
  const venue = readVenue(core.db);
  if (venue === undefined) throw new Error('no venue yet');
  const from = cinemaWeekOf(day, venue.cinemaWeekStartsOn);
  const sheet = weeklySheet(readProgramme(core, from, addDays(from, 6)), lang);
  return {
    title: `${say(lang, 'print.weekly')} ${from} ${lang}`,
    html: weeklySheetHtml(sheet, embedFonts(core.options.resourcesDir, JSON.stringify(sheet))),
    leftOut: sheet.leftOut.length,
    leftOutBecause: sheet.leftOut,
  };
}

/** The weekly sheet as PDF. Refused with `noPrinter` where this machine has nothing to make one with. */
export async function weeklyPdf(core: Core, day: LocalDate, lang: Lang): Promise<Outcome<Binary>> {
  if (readVenue(core.db) === undefined) return refuse('gone');
  const pdf = await core.options.host.printPdf(weeklyPage(core, day, lang).html);
  if (pdf === null) return refuse('noPrinter');
  return ok(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }));
}

/** The shipped fonts that hold signs of `text`, with their bytes. */
function embedFonts(resourcesDir: string, text: string): readonly EmbeddedFont[] {
  const folder = join(resourcesDir, 'fonts');
  const all = JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')) as readonly FontFacts[];
  return all
    .filter((font) => holdsSignOf(font.unicodeRange, text))
    .map((font) => ({ ...font, base64: readFileSync(join(folder, font.file)).toString('base64') }));
}
