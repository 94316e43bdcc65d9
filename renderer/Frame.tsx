import { Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { SystemInfo } from '../shared/contract/system.ts';
import classes from './Frame.module.css';
import { ConnectionBanner } from './frame/ConnectionBanner.tsx';
import { LooksOnBanner } from './frame/LooksOnBanner.tsx';
import { PAGES, preloadRest } from './frame/pages.ts';
import { Rail } from './frame/Rail.tsx';
import { ShortcutsOverPage } from './frame/ShortcutsOverPage.tsx';
import { StatusLine } from './frame/StatusLine.tsx';
import { useGlobalKeys } from './frame/useGlobalKeys.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Loading } from './ui/Loading.tsx';

/** When the code of the other pages is fetched, in ms after the first one stands. */
const REST_MS = 1_500;

/** Rail, work and status line. Each place has an address: `#/planner/2026-10-14`, `#/films/<id>`, `#/listings/<version>`. */
export function Frame({ info }: { readonly info: SystemInfo }) {
  const [isSheetOpen, setSheetOpen] = useState(false);
  useGlobalKeys({ onShortcuts: () => setSheetOpen((now) => !now) });
  useEffect(() => {
    const timer = setTimeout(() => void preloadRest(), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.frame}>
      <Rail />
      <main className={classes.work}>
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/today">
                <PAGES.today />
              </Route>
              <Route path="/planner/:day?">{({ day }) => <PAGES.planner day={day ?? null} />}</Route>
              <Route path="/films/:filmId?/:bookingId?">
                {({ filmId, bookingId }) => (
                  <PAGES.films filmId={filmId ?? null} openedBookingId={bookingId ?? null} />
                )}
              </Route>
              <Route path="/import">
                <PAGES.import />
              </Route>
              <Route path="/copy/:filmId?">{({ filmId }) => <PAGES.copy filmId={filmId ?? null} />}</Route>
              <Route path="/listings/:versionId?">
                {({ versionId }) => <PAGES.listings versionId={versionId ?? null} />}
              </Route>
              <Route path="/print/:weekFrom?">
                {({ weekFrom }) => <PAGES.print weekFrom={weekFrom ?? null} />}
              </Route>
              <Route path="/settings/:part?">
                {({ part }) => <PAGES.settings part={part ?? null} info={info} />}
              </Route>
              <Route>
                <Redirect to="/planner" />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusLine info={info} />
      <LooksOnBanner info={info} />
      <ConnectionBanner />
      <ShortcutsOverPage isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </div>
  );
}
