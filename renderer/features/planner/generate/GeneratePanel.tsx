import { Alert, Button, CloseButton, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { BookingWishes, WeekWishes } from '../../../../shared/domain/generate/wishes.ts';
import type { ShelfEntry } from '../../../../shared/domain/programme.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addDays, type LocalDate } from '../../../../shared/time.ts';
import { formatSpan } from '../../../../shared/words/dates.ts';
import { api, client } from '../../../api/client.ts';
import { tell, useAct } from '../../../ui/act.ts';
import { closeOnEscape } from '../../../ui/closeOnEscape.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { holdHistory } from '../../../ui/ownHistory.ts';
import { useWords } from '../../../ui/words.tsx';
import { drawProposal } from '../ghosts/proposalStore.ts';
import inspector from '../inspector/Inspector.module.css';
import { useChosenScenario, within } from '../scenarios/chosenScenario.ts';
import { useOfferWider } from '../scenarios/useOfferWider.tsx';
import type { Work } from '../work.ts';
import { firstWishes, weekOf } from './firstWishes.ts';
import classes from './Generate.module.css';
import { HouseWishes } from './HouseWishes.tsx';
import { ProposalList } from './ProposalList.tsx';
import { UnmetList } from './UnmetList.tsx';
import { type ProposalDesk, useProposal } from './useProposal.ts';
import { WeekBookings } from './WeekBookings.tsx';
import { WishFields } from './WishFields.tsx';

type Props = {
  readonly work: Work;
  /** The booking to propose for; null fills the week with all that need it. */
  readonly bookingId: Id | null;
};

/** Beside the grid: what is wished of one booking or of a whole week, the proposal for it, and one button that places it. */
export function GeneratePanel({ work, bookingId }: Props) {
  const { t } = useWords();
  const weekFrom = weekOf(work);
  const scenarioId = useChosenScenario();
  // The shelf beside the grid may for a moment be that of the week before; wishes begin from this week's own.
  const shelf = useQuery(api.programme.shelf.queryOptions({ input: { weekFrom, scenarioId } }));
  if (shelf.isError)
    return (
      <Alert m="lg" color="marquee">
        {t('error.unexpected')}{' '}
        <Button variant="default" onClick={() => void shelf.refetch()}>
          {t('action.retry')}
        </Button>
      </Alert>
    );
  if (shelf.data === undefined) return <Loading />;
  // Another week, or other bookings to begin with, is another proposal.
  return (
    <ForWeek
      key={`${weekFrom} ${bookingId} ${scenarioId}`}
      work={work}
      bookingId={bookingId}
      shelf={shelf.data}
      weekFrom={weekFrom}
    />
  );
}

type WeekProps = Props & { readonly shelf: readonly ShelfEntry[]; readonly weekFrom: LocalDate };

function ForWeek({ work, bookingId, shelf, weekFrom }: WeekProps) {
  const { t, lang } = useWords();
  const { venue } = work.programme;
  const desk = useProposal(work.programme, firstWishes(shelf, bookingId, weekFrom, venue), () =>
    tell(t('generate.stays')),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useDrawn(desk, work);
  const isWeek = bookingId === null;
  const change = (wishes: Partial<WeekWishes>) => desk.ask({ ...desk.wishes, ...wishes });
  const changeOne = (wish: BookingWishes) =>
    change({
      bookings: desk.wishes.bookings.map((each) => (each.bookingId === wish.bookingId ? wish : each)),
    });
  const [only] = desk.wishes.bookings;
  return (
    <section
      className={classes.panel}
      aria-label={t(isWeek ? 'generate.weekTitle' : 'generate.title')}
      onKeyDown={closeOnEscape(work.closePanel)}
    >
      <div className={classes.scroll}>
        <div className={inspector.panelHead}>
          <h2 className={inspector.title} ref={heading} tabIndex={-1}>
            {t(isWeek ? 'generate.weekTitle' : 'generate.title')}
          </h2>
          <CloseButton
            aria-label={t('generate.discard')}
            title={`${t('generate.discard')}  Esc`}
            onClick={work.closePanel}
          />
        </div>
        <span className="soft">{formatSpan(weekFrom, addDays(weekFrom, 6), lang)}</span>
        {isWeek ? (
          <WeekBookings
            work={work}
            shelf={shelf}
            wishes={desk.wishes}
            onChange={(bookings) => change({ bookings })}
          />
        ) : (
          <>
            <BookingField work={work} shelf={shelf} bookingId={only?.bookingId ?? null} />
            {only === undefined ? null : (
              <WishFields key={only.bookingId} wish={only} work={work} shelf={shelf} onChange={changeOne} />
            )}
          </>
        )}
        <HouseWishes wishes={desk.wishes} onChange={change} />
        <Outcome desk={desk} isWeek={isWeek} />
      </div>
      <Foot desk={desk} work={work} />
    </section>
  );
}

/** Draws the proposal in the grid for as long as the panel stands. */
function useDrawn(desk: ProposalDesk, work: Work): void {
  const { t, lang } = useWords();
  const actions = useRef(desk);
  actions.current = desk;
  const { openPlacing } = work;
  const { lookups, shows, keptIds } = desk;
  useLayoutEffect(() => {
    drawProposal({
      lookups,
      shows,
      keptIds,
      onMove: (id, slot) => actions.current.move(id, slot),
      onRemove: (id) => actions.current.remove(id),
      onKeep: (id) => actions.current.keep(id),
      onType: (show: Screening) => {
        const film = lookups.filmOf(show);
        openPlacing({
          word: 'place.move',
          title: film === undefined ? '' : titleIn(film, lang),
          candidate: show,
          apply: async ([slot]) => actions.current.move(show.id, slot) || undefined,
        });
      },
    });
  }, [lookups, shows, keptIds, openPlacing, lang]);
  useEffect(() => () => drawProposal(null), []);
  useEffect(() => {
    const toldIf = (isDone: boolean, word: 'generate.undone' | 'generate.redone') => {
      if (isDone) tell(t(word), 'history');
      return isDone;
    };
    return holdHistory({
      undo: () => toldIf(actions.current.undo(), 'generate.undone'),
      redo: () => toldIf(actions.current.redo(), 'generate.redone'),
    });
  }, [t]);
}

/** Which booking of the shelf it is about. */
function BookingField({ work, shelf, bookingId }: Pick<WeekProps, 'work' | 'shelf' | 'bookingId'>) {
  const { t, lang } = useWords();
  return (
    <Select
      label={t('generate.booking')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('generate.noBookings')}
      value={bookingId}
      data={shelf.map(({ booking, film }) => ({ value: booking.id, label: titleIn(film, lang) }))}
      onChange={(id) => {
        if (id !== null) work.openPanel({ kind: 'generate', bookingId: id });
      }}
    />
  );
}

function Outcome({ desk, isWeek }: { readonly desk: ProposalDesk; readonly isWeek: boolean }) {
  const { t } = useWords();
  if (desk.isError)
    return (
      <Alert color="marquee">
        {t('error.unexpected')}{' '}
        <Button variant="default" onClick={desk.retry}>
          {t('action.retry')}
        </Button>
      </Alert>
    );
  if (desk.isWaiting) return <Loading />;
  return (
    <>
      <UnmetList unmet={desk.unmet} lookups={desk.lookups} isWeek={isWeek} />
      <ProposalList desk={desk} />
    </>
  );
}

/** What can be done with the proposal: place it, or make it anew. */
function Foot({ desk, work }: { readonly desk: ProposalDesk; readonly work: Work }) {
  const { t } = useWords();
  const apply = useAct(client.programme.applyProposal, useOfferWider());
  // A second press while the first is under way would place nothing and choose nothing.
  const isPlacing = useRef(false);
  const place = async () => {
    if (isPlacing.current) return;
    isPlacing.current = true;
    const placed = await apply({
      shows: desk.shows.map(({ bookingId, roomId, day, startsAt }) => ({
        bookingId,
        slot: { roomId, day, startsAt },
      })),
      ...within(),
    });
    isPlacing.current = false;
    if (placed === undefined) return;
    work.closePanel();
    work.selection.set(placed.map((each) => each.id));
    tell(t('generate.applied', { count: placed.length }));
  };
  return (
    <div className={classes.foot}>
      <Button disabled={desk.shows.length === 0} onClick={() => void place()}>
        {t('generate.apply', { count: desk.shows.length })}
      </Button>
      <Button variant="default" onClick={() => desk.ask(desk.wishes)}>
        {t('generate.again')}
      </Button>
    </div>
  );
}
