import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Venue } from '../../../shared/domain/house.ts';
import { cinemaWeekOf, dateOf, localDateSchema, wallClockAt } from '../../../shared/time.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { api, client } from '../../api/client.ts';
import { tell, useAct } from '../../ui/act.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { saveBlob } from '../../ui/saveBlob.ts';
import { useWords } from '../../ui/words.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import classes from './PrintPage.module.css';
import { SheetPreview } from './SheetPreview.tsx';
import { WeekChooser } from './WeekChooser.tsx';

/** The weekly sheet of a cinema week: seen, printed, kept as PDF. */
export function PrintPage({ weekFrom }: { readonly weekFrom: string | null }) {
  const { t } = useWords();
  const house = useQuery(api.house.get.queryOptions());
  if (house.data == null)
    return (
      <Page title={t('nav.print')}>
        <Loading />
      </Page>
    );
  return <WeeklySheetDesk venue={house.data.venue} weekFrom={weekFrom} />;
}

function WeeklySheetDesk({ venue, weekFrom }: { readonly venue: Venue; readonly weekFrom: string | null }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<Lang | null>(null);
  const [isSaving, setSaving] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const makePdf = useAct(client.print.weeklyPdf);
  const today = dateOf(wallClockAt(Date.now(), venue.timeZone));
  // An address may be typed: what is no day is taken for today.
  const asked = localDateSchema.safeParse(weekFrom);
  const from = cinemaWeekOf(asked.data ?? today, venue.cinemaWeekStartsOn);
  const input = { weekFrom: from, language: chosen ?? venue.houseLanguage };
  const page = useQuery(api.print.weekly.queryOptions({ input, placeholderData: keepPreviousData }));
  const print = () => frame.current?.contentWindow?.print();
  const savePdf = async () => {
    if (page.data === undefined || isSaving) return;
    setSaving(true);
    const pdf = await makePdf(input);
    setSaving(false);
    if (pdf === undefined) return;
    const file = `${page.data.title}.pdf`;
    saveBlob(pdf as Blob, file);
    tell(t('print.saved', { file }));
  };
  usePrintKeys(print, () => void savePdf());
  return (
    <Page
      title={t('nav.print')}
      bar={
        <>
          <WeekChooser
            from={from}
            onChoose={(week) => navigate(`/print/${week}`)}
            thisWeek={cinemaWeekOf(today, venue.cinemaWeekStartsOn)}
          />
          <SegmentedControl
            aria-label={t('print.language')}
            value={input.language}
            onChange={(value) => setChosen(value as Lang)}
            data={LANGS.map((lang) => ({ value: lang, label: lang.toUpperCase() }))}
          />
          <span className={classes.spacer} />
          <Button
            variant="default"
            loading={isSaving}
            disabled={page.data === undefined}
            onClick={() => void savePdf()}
          >
            {t('print.savePdf')}
          </Button>
          <Button disabled={page.data === undefined} onClick={print}>
            {t('print.print')}
          </Button>
        </>
      }
      side={page.data === undefined ? null : <LeftOutList leftOut={page.data.leftOutBecause} />}
    >
      {page.isError ? (
        <p className={classes.failed} role="alert">
          {t('print.failed')}
        </p>
      ) : page.data === undefined ? (
        <Loading />
      ) : (
        <SheetPreview ref={frame} html={page.data.html} title={page.data.title} />
      )}
    </Page>
  );
}

/** Ctrl+P prints the sheet instead of the window, Ctrl+S keeps it. */
function usePrintKeys(print: () => void, save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'p' && key !== 's') return;
      event.preventDefault();
      if (key === 'p') print();
      else save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
