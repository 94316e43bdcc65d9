import { formatDayLong, formatTime, monthName, weekdayName, weekdayShort } from '../words/dates.ts';
import { say, type WordKey } from '../words/index.ts';
import type { Lang } from '../words/words.ts';
import { escapeHtml } from './escape.ts';
import { type EmbeddedFont, fontFaces } from './fonts.ts';
import type { SheetMark } from './sheetMarks.ts';
import { MOST_LINES_BESIDE_THE_DAY, roomWidth, sheetScale } from './sheetScale.ts';
import type { SheetDay, SheetLine, WeeklySheet } from './weeklySheet.ts';
import { weeklySheetStyle } from './weeklySheetStyle.ts';

/** A sheet as one HTML page with its styles and fonts inside it: for the preview, the printer and the PDF alike. */
export function weeklySheetHtml(sheet: WeeklySheet, fonts: readonly EmbeddedFont[]): string {
  const { lang, house, days } = sheet;
  const week = weekTitle(sheet);
  const isBeside = days.every(({ lines }) => lines.length <= MOST_LINES_BESIDE_THE_DAY);
  const isEmpty = days.every(({ lines }) => lines.length === 0);
  const contact = [house.website?.replace(/^https?:\/\//, ''), house.phone].filter(Boolean).join(' · ');
  const body = isEmpty
    ? `<p class="empty">${escapeHtml(say(lang, 'sheet.emptyWeek'))}</p>`
    : days.map((day) => (isBeside ? dayBeside(day, lang) : dayUnder(day, lang))).join('\n');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(`${house.name}, ${week}`)}</title>
<style>
${fontFaces(fonts)}
${weeklySheetStyle(`${house.name} · ${week}`)}
</style>
</head>
<body style="--scale:${sheetScale(sheet)};--room:${roomWidth(sheet)}">
<header class="mast">
<h1 class="week">${week
    .split(' – ')
    .map((end) => `<span>${escapeHtml(end)}</span>`)
    .join(' – ')}</h1>
<p class="house">${escapeHtml(house.name)}<small>${[house.address, contact].filter(Boolean).map(escapeHtml).join('<br>')}</small></p>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A week as a title: `14 – 20 oktober 2026`, with month and year named once where they are shared. */
export function weekTitle({ from, to, lang }: Pick<WeeklySheet, 'from' | 'to' | 'lang'>): string {
  const [start, end] = [formatDayLong(from, lang), formatDayLong(to, lang)];
  const year = to.slice(0, 4);
  if (from.slice(0, 4) !== year) return `${start} ${from.slice(0, 4)} – ${end} ${year}`;
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isSameMonth ? start.replace(` ${monthName(from, lang)}`, '') : start} – ${end} ${year}`;
}

const dateHead = (day: string, lang: Lang): string => {
  const weekday = weekdayName(day, lang);
  return `<b>${weekday}</b> <span>${escapeHtml(formatDayLong(day, lang).slice(weekday.length + 1))}</span>`;
};

const none = (lang: Lang, span: number): string =>
  `<td colspan="${span}">${escapeHtml(say(lang, 'sheet.noScreenings'))}</td>`;

/** A day of a few screenings: its name in the margin, kept on one page. */
function dayBeside({ day, lines }: SheetDay, lang: Lang): string {
  const head = `<th class="date" scope="rowgroup" rowspan="${Math.max(1, lines.length)}">${dateHead(day, lang)}</th>`;
  const rows =
    lines.length === 0
      ? `<tr class="none">${head}${none(lang, 3)}</tr>`
      : lines.map((line, index) => row(line, lang, index === 0 ? head : '')).join('\n');
  return `<table class="day short"><colgroup><col class="c-day"><col class="c-when"><col><col class="c-room"></colgroup><tbody>${rows}</tbody></table>`;
}

/** A day of many screenings: its name above them, said again on each page it runs over. */
function dayUnder({ day, lines }: SheetDay, lang: Lang): string {
  const rows =
    lines.length === 0
      ? `<tr class="none">${none(lang, 3)}</tr>`
      : lines.map((line) => row(line, lang, '')).join('\n');
  return `<table class="day${lines.length <= MOST_LINES_BESIDE_THE_DAY ? ' short' : ''}"><colgroup><col class="c-when"><col><col class="c-room"></colgroup><thead><tr><th class="date" scope="colgroup" colspan="3">${dateHead(day, lang)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

const row = (line: SheetLine, lang: Lang, head: string): string =>
  `<tr class="film${line.state === 'planned' ? '' : ' off'}">${head}<td class="when">${when(line, lang)}</td><td>${what(line, lang)}</td><td class="room">${escapeHtml(line.room ?? '')}</td></tr>`;

function when(line: SheetLine, lang: Lang): string {
  if (line.time === null) return `<span class="later">${escapeHtml(say(lang, 'sheet.timeFollows'))}</span>`;
  const small = [
    ...(line.ends === null ? [] : [say(lang, 'sheet.until', { time: formatTime(line.ends, lang) })]),
    ...(line.nightOf === null ? [] : [night(line.nightOf, lang)]),
  ];
  const under = small.map((text) => `<small>${escapeHtml(text)}</small>`).join('');
  return `${escapeHtml(formatTime(line.time, lang))}${under}`;
}

// A show at 0u10 stands under the evening before; the night is named, so that nobody comes a day late.
const night = (calendarDay: string, lang: Lang): string => {
  const before = new Date(Date.parse(`${calendarDay}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return say(lang, 'sheet.night', { from: weekdayShort(before, lang), to: weekdayShort(calendarDay, lang) });
};

function what(line: SheetLine, lang: Lang): string {
  const original = line.originalTitle === null ? '' : ` <i>${escapeHtml(line.originalTitle)}</i>`;
  const marks = [
    ...(line.state === 'planned' ? [] : [loud(say(lang, `sheet.${line.state}`))]),
    ...(line.reason === null ? [] : [`<em class="reason">${escapeHtml(line.reason)}</em>`]),
    ...(line.strand === null ? [] : [`<span class="mark strand">${escapeHtml(line.strand)}</span>`]),
    ...line.marks.flatMap((mark) => markHtml(mark, lang) ?? []),
  ];
  const credits = [
    ...(line.credits === '' ? [] : [keepLengthWhole(escapeHtml(line.credits))]),
    ...line.marks.flatMap((mark) => ratingHtml(mark, lang) ?? []),
  ];
  return [
    `<p class="title">${escapeHtml(line.title)}${original}</p>`,
    credits.length === 0 ? '' : `<p class="credits">${credits.join(' ')}</p>`,
    line.note === null ? '' : `<p class="note">${escapeHtml(line.note)}</p>`,
    marks.length === 0 ? '' : `<p class="marks">${marks.join(' ')}</p>`,
  ].join('');
}

// A length is not broken over two lines; a span, not a hard space, so that the text is found when searched for.
const keepLengthWhole = (html: string): string => html.replace(/\d+ min/, '<span class="whole">$&</span>');

const loud = (text: string): string => `<span class="mark loud">${escapeHtml(text)}</span>`;
const LOUD: ReadonlySet<string> = new Set(['premiere', 'lastChance']);

function markHtml(mark: SheetMark, lang: Lang): string | null {
  if (mark.kind === 'rating') return null;
  if (mark.kind === 'soldOut') return loud(say(lang, 'sheet.soldOut'));
  if (mark.kind === 'englishSubtitles') return plain(say(lang, 'sheet.englishSubtitles'));
  const text = say(lang, `sheet.${mark.badge}` satisfies WordKey);
  return LOUD.has(mark.badge) ? loud(text) : plain(text);
}

/** The rating closes the credits: nearly every film has one, and a line of its own for each would cost a page. */
function ratingHtml(mark: SheetMark, lang: Lang): string | null {
  if (mark.kind !== 'rating') return null;
  const label = escapeHtml(say(lang, 'sheet.rating', { age: mark.age }));
  const icons = mark.icons.map((icon) => say(lang, `sheet.rating.${icon}`)).join(', ');
  return `<span class="rating"><b title="${label}">${escapeHtml(mark.age)}</b><span>${escapeHtml(icons)}</span></span>`;
}

const plain = (text: string): string => `<span class="mark">${escapeHtml(text)}</span>`;
