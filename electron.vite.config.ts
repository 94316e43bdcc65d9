import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Three bundles: the desktop's processes, its preload, and the renderer both hosts serve.
 * better-sqlite3 is the only runtime dependency and the only module left outside a bundle.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          desktop: at('electron/desktop/main.ts'),
          core: at('electron/desktop/core-process.ts'),
          'practice-site': at('electron/practice-site/main.ts'),
          web: at('electron/web/main.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one self-contained CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      // electron-vite leaves the renderer unminified by default.
      minify: true,
      // All of it is read from the disk beside the program, not over a network.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              { name: 'mantine', test: /node_modules[\\/]@mantine/ },
              { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
  },
});
