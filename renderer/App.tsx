import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { say } from '../shared/words/index.ts';
import { api } from './api/client.ts';
import { Frame } from './Frame.tsx';
import { SetupPage } from './features/setup/SetupPage.tsx';
import { preloadPage } from './frame/pages.ts';
import { themeNaming } from './theme.ts';
import { Loading } from './ui/Loading.tsx';
import { systemLanguage, WordsProvider } from './ui/words.tsx';

// Fetched while the core is being started: its page then stands with the frame around it.
const firstPage = preloadPage(location.hash);

/** The whole window: language and colours from the preferences, then either the first set-up or the work. */
export function App() {
  const info = useQuery(api.system.info.queryOptions());
  const [isPageHere, setPageHere] = useState(false);
  useEffect(() => {
    void firstPage.then(() => setPageHere(true));
  }, []);
  const lang = info.data?.preferences.language ?? systemLanguage();
  const scheme = info.data?.preferences.colourScheme ?? 'auto';
  const theme = useMemo(() => themeNaming(say(lang, 'action.close')), [lang]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
    >
      <WordsProvider lang={lang}>
        {/* Under menus and lists: what was opened later lies on top. */}
        <Notifications position="bottom-center" limit={4} zIndex={250} />
        <Router hook={useHashLocation}>
          {info.data === undefined ? (
            <Loading />
          ) : !info.data.isSetUp ? (
            <SetupPage info={info.data} />
          ) : isPageHere ? (
            <Frame info={info.data} />
          ) : (
            <Loading />
          )}
        </Router>
      </WordsProvider>
    </MantineProvider>
  );
}
