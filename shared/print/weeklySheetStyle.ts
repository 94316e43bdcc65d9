import { cssString } from './escape.ts';

/**
 * The sheet's looks: A4 upright, ink on white with one red bar, sizes in multiples of `--scale` so that a quiet week fills
 * the page and a full one stays readable.
 *
 * `--room` is the width of the column of rooms in those units. `footer` is printed at the foot of every page beside its number.
 */
export const weeklySheetStyle = (footer: string): string => `
@page {
  size: A4 portrait;
  margin: 13mm 14mm 16mm;
  @bottom-left { content: ${cssString(footer)}; font: 7.5pt Inter, sans-serif; color: #5f5c55; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt Inter, sans-serif; color: #5f5c55; }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; color-scheme: only light; background: #fff; }
body {
  --u: calc(var(--scale) * 1pt);
  font: calc(8.6 * var(--u)) / 1.38 Inter, "Helvetica Neue", Arial, sans-serif;
  color: #1b1d22; background: #fff;
  font-feature-settings: "tnum" 1, "cv11" 1;
  hyphens: manual; overflow-wrap: break-word;
}
@media screen { body { width: 210mm; min-height: 297mm; padding: 13mm 14mm 16mm; margin: 0 auto; } }
.mast { display: flex; justify-content: space-between; align-items: end; gap: 8mm;
  padding: 3mm 0 2.6mm; border-top: 2.6mm solid #b3202c; border-bottom: .5mm solid #1b1d22; }
.week { font: 600 20.5pt/1.1 "Source Serif 4", Georgia, serif; letter-spacing: -.01em; }
.week span { white-space: nowrap; }
.house { flex: none; max-width: 62mm; text-align: right; font-weight: 600; font-size: 10.5pt; line-height: 1.25; }
.house small { display: block; font-weight: 400; font-size: 7.5pt; color: #5f5c55; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { text-align: left; vertical-align: baseline; font-weight: 400; }
.day { border-bottom: .25mm solid #1b1d22; }
.day.short { break-inside: avoid; }
tr { break-inside: avoid; }
thead { break-after: avoid; }
.film td { padding: calc(2.7 * var(--u)) 0 calc(3.1 * var(--u)); border-top: .15mm solid #cfcabf; }
.film:first-child td { border-top: 0; }
col.c-day { width: calc(81 * var(--u)); }
col.c-when { width: calc(58 * var(--u)); }
col.c-room { width: calc(var(--room) * var(--u)); }
.date { white-space: nowrap; padding: calc(2.7 * var(--u)) 0 calc(3 * var(--u)) 0; vertical-align: top; }
.date b { display: block; font: 600 calc(14 * var(--u))/1.12 "Source Serif 4", Georgia, serif; }
.date span { color: #5f5c55; }
thead .date { padding: calc(7 * var(--u)) 0 calc(2 * var(--u)); border-bottom: .25mm solid #1b1d22; }
thead .date b { display: inline; margin-right: .35em; }
.when { white-space: nowrap; padding-right: calc(3 * var(--u)) !important; font-weight: 600; font-size: calc(12 * var(--u)); line-height: 1.2; }
.when small { display: block; font-weight: 400; font-size: calc(7.6 * var(--u)); line-height: 1.35; color: #5f5c55; white-space: normal; }
.when .later { white-space: normal; font-weight: 400; font-size: calc(8.6 * var(--u)); color: #5f5c55; }
.title { font: 600 calc(13 * var(--u))/1.2 "Source Serif 4", Georgia, serif; text-wrap: pretty; }
.title i { font-weight: 400; font-size: .86em; color: #5f5c55; }
.note { margin-top: calc(.8 * var(--u)); font-style: italic; text-wrap: pretty; }
.credits { margin-top: calc(.8 * var(--u)); color: #45423c; text-wrap: pretty; }
.whole { white-space: nowrap; }
.marks { margin-top: calc(2 * var(--u)); display: flex; flex-wrap: wrap; gap: calc(2 * var(--u)) calc(3 * var(--u)); align-items: baseline; }
.mark { padding: 0 calc(3.4 * var(--u)); border: .2mm solid #8d887d; border-radius: 1mm; font-size: calc(7.4 * var(--u)); line-height: 1.5; white-space: nowrap; }
.mark.strand { border-color: #efece5; background: #efece5; }
.mark.loud { border-color: #1b1d22; background: #1b1d22; color: #fff; }
.rating { white-space: nowrap; }
.rating b { display: inline-block; min-width: 2em; margin: 0 .35em 0 .5em; padding: 0 .4em; border-radius: 2em; background: #1b1d22; color: #fff; font-size: .88em; line-height: 1.45; text-align: center; font-weight: 600; }
.rating span { color: #5f5c55; white-space: normal; }
.room { padding-left: 3mm !important; text-align: right; font-weight: 600; overflow-wrap: break-word; }
.off .title, .off .when { text-decoration: line-through; text-decoration-thickness: .3mm; color: #5f5c55; }
/* A line through a parent goes through all in its flow, but not through what stands as a block in a line. */
.off .title i, .off .when small { display: inline-block; text-decoration: none; }
.off .when { white-space: normal; }
.reason { font-style: normal; color: #1b1d22; }
.none td { padding: calc(3.4 * var(--u)) 0 calc(3 * var(--u)); color: #5f5c55; }
.empty { margin: 70mm auto 0; text-align: center; font: italic 400 17pt/1.3 "Source Serif 4", Georgia, serif; color: #45423c; }
`;
