import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './App.tsx';
import { api, queryClient } from './api/client.ts';
import { watchTopics } from './api/topics.ts';

// The page's policy forbids `eval`, which zod's compiled parsers would probe for.
config({ jitless: true });
watchTopics();
// What every page begins with is asked for before anything is drawn.
void queryClient.prefetchQuery(api.system.info.queryOptions());
void queryClient.prefetchQuery(api.house.get.queryOptions());

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <App />
  </QueryClientProvider>,
);
