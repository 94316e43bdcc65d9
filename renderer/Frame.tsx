import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { SystemInfo } from '../shared/contract/system.ts';
import classes from './Frame.module.css';
import { ConnectionBanner } from './frame/ConnectionBanner.tsx';
import { LooksOnBanner } from './frame/LooksOnBanner.tsx';
import { Rail } from './frame/Rail.tsx';
import { StatusLine } from './frame/StatusLine.tsx';
import { useGlobalKeys } from './frame/useGlobalKeys.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Loading } from './ui/Loading.tsx';

const TodayPage = lazy(async () => ({ default: (await import('./features/today/TodayPage.tsx')).TodayPage }));
const PlannerPage = lazy(async () => ({
  default: (await import('./features/planner/PlannerPage.tsx')).PlannerPage,
}));
const FilmsPage = lazy(async () => ({ default: (await import('./features/films/FilmsPage.tsx')).FilmsPage }));
const ImportPage = lazy(async () => ({
  default: (await import('./features/import/ImportPage.tsx')).ImportPage,
}));
const CopyPage = lazy(async () => ({ default: (await import('./features/copy/CopyPage.tsx')).CopyPage }));
const ListingsPage = lazy(async () => ({
  default: (await import('./features/listings/ListingsPage.tsx')).ListingsPage,
}));
const PrintPage = lazy(async () => ({ default: (await import('./features/print/PrintPage.tsx')).PrintPage }));
const SettingsPage = lazy(async () => ({
  default: (await import('./features/settings/SettingsPage.tsx')).SettingsPage,
}));

/** Rail, work and status line. Each place has an address: `#/planner/2026-10-14`, `#/films/<id>`, `#/listings/<version>`. */
export function Frame({ info }: { readonly info: SystemInfo }) {
  useGlobalKeys();
  return (
    <div className={classes.frame}>
      <Rail />
      <main className={classes.work}>
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/today">
                <TodayPage />
              </Route>
              <Route path="/planner/:day?">{({ day }) => <PlannerPage day={day ?? null} />}</Route>
              <Route path="/films/:filmId?/:bookingId?">
                {({ filmId, bookingId }) => (
                  <FilmsPage filmId={filmId ?? null} openedBookingId={bookingId ?? null} />
                )}
              </Route>
              <Route path="/import">
                <ImportPage />
              </Route>
              <Route path="/copy/:filmId?">{({ filmId }) => <CopyPage filmId={filmId ?? null} />}</Route>
              <Route path="/listings/:versionId?">
                {({ versionId }) => <ListingsPage versionId={versionId ?? null} />}
              </Route>
              <Route path="/print/:weekFrom?">
                {({ weekFrom }) => <PrintPage weekFrom={weekFrom ?? null} />}
              </Route>
              <Route path="/settings/:part?">
                {({ part }) => <SettingsPage part={part ?? null} info={info} />}
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
    </div>
  );
}
