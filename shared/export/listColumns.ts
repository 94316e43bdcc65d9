import type { CopyRow } from '../contract/films.ts';
import type { KeyWithReach } from '../contract/keys.ts';
import type { ListingRow } from '../contract/listings.ts';
import type { KnownSender } from '../contract/senders.ts';
import { copyState } from '../domain/copyState.ts';
import { titleIn } from '../domain/film.ts';
import { TEXT_LENGTHS } from '../domain/text.ts';
import type { ImportRun } from '../import/plan.ts';
import { wallClockAt } from '../time.ts';
import { exportWords } from '../words/exports.ts';
import { say } from '../words/index.ts';
import { LANGS, type Lang } from '../words/words.ts';
import { column, day, languages } from './columns.ts';
import type { ExportCell, ExportColumn } from './table.ts';

/** A moment by a clock of that zone, as text that sorts rightly: `2026-11-05 19:45`. */
export const momentCell = (ms: number | null, zone: string): ExportCell =>
  ms === null ? null : wallClockAt(ms, zone).replace('T', ' ');

/** A word where it is so, nothing where it is not. */
export const yesCell = (isSo: boolean, lang: Lang): ExportCell =>
  isSo ? exportWords['export.yes'][lang] : null;

/** The copy desk: a film a row, the state of each of its texts. */
export const COPY_COLUMNS: readonly ExportColumn<CopyRow>[] = [
  column('title', ({ film }, lang) => titleIn(film, lang)),
  { key: 'needed', label: (lang) => say(lang, 'copy.needed'), value: ({ neededOn }) => day(neededOn) },
  ...LANGS.flatMap((language) =>
    TEXT_LENGTHS.map((length) => ({
      key: `${language}.${length}`,
      label: (lang: Lang) => `${say(lang, `lang.${language}`)}: ${say(lang, `text.${length}.short`)}`,
      value: ({ texts }: CopyRow, lang: Lang) =>
        say(lang, `copy.state.${copyState(texts, language, length)}`),
    })),
  ),
];

/** The listings, with our word on each and the site's. */
export const LISTING_COLUMNS: readonly ExportColumn<ListingRow>[] = [
  column('title', ({ film }, lang) => titleIn(film, lang)),
  column('spokenLanguage', ({ version }, lang) => languages(version.spokenLanguages, lang)),
  column('subtitles', ({ version }, lang) => languages(version.subtitleLanguages, lang)),
  column('firstDay', ({ firstDay }) => day(firstDay)),
  column('lastDay', ({ lastDay }) => day(lastDay)),
  column('screenings', ({ screeningCount }) => screeningCount),
  column('ours', ({ ours }, lang) => say(lang, `ours.${ours}.short`)),
  column('theirs', ({ theirs }, lang) => (theirs === null ? null : say(lang, `theirs.${theirs}.short`))),
  column('score', ({ score }) => score),
  column('problems', ({ problemCount }) => problemCount),
];

export type SenderLine = KnownSender & { readonly distributorName: string | null; readonly zone: string };
/** The senders whose lists are known. */
export const SENDER_COLUMNS: readonly ExportColumn<SenderLine>[] = [
  column('name', ({ name }) => name),
  column('distributor', ({ distributorName }) => distributorName),
  column('imports', ({ imports }) => imports),
  column('lastImport', ({ lastImportedAtMs, zone }) => momentCell(lastImportedAtMs, zone)),
  column('headers', ({ headerSignature }) => headerSignature.split('|').join(' | ')),
];

export type ImportLine = ImportRun & { readonly zone: string };
/** What was imported before. */
export const IMPORT_COLUMNS: readonly ExportColumn<ImportLine>[] = [
  column('file', ({ fileName }) => fileName),
  column('sheet', ({ sheet }) => sheet),
  column('importedAt', ({ importedAtMs, zone }) => momentCell(importedAtMs, zone)),
  column('films', ({ counts }) => counts.newFilms ?? 0),
  column('bookings', ({ counts }) => counts.newBookings ?? 0),
  column('screenings', ({ counts }) => counts.newScreenings ?? 0),
  column('changes', ({ counts }) => counts.changedFields ?? 0),
  column('takenBack', ({ isTakenBack }, lang) => yesCell(isTakenBack, lang)),
];

export type KeyLine = KeyWithReach & { readonly roomName: string | null; readonly zone: string };
/** The keys of a version: what each opens, where and when. */
export const KEY_COLUMNS: readonly ExportColumn<KeyLine>[] = [
  column('content', ({ contentTitle }) => contentTitle),
  column('room', ({ roomName }) => roomName),
  column('validFrom', ({ notBeforeMs, zone }) => momentCell(notBeforeMs, zone)),
  column('validTo', ({ notAfterMs, zone }) => momentCell(notAfterMs, zone)),
  column('covered', ({ covered }) => covered),
  column('uncovered', ({ uncovered }) => uncovered),
  column('server', ({ recipient }) => recipient),
  column('cpl', ({ cplId }) => cplId),
  column('received', ({ receivedAtMs, zone }) => momentCell(receivedAtMs, zone)),
  column('file', ({ fileName }) => fileName),
];
