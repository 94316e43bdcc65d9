import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { APP_ORIGIN } from './protocol.ts';
import { type Bounds, placeWindow, readWindowState, writeWindowState } from './windowState.ts';

/** Opens the program's window where it was left; it keeps its place in `stateFile` when it closes. */
export function openWindow(preload: string, stateFile: string): BrowserWindow {
  const primary = screen.getPrimaryDisplay().workArea;
  const areas: [Bounds, ...Bounds[]] = [
    primary,
    ...screen.getAllDisplays().map((display) => display.workArea),
  ];
  const { bounds, isMaximised } = placeWindow(readWindowState(stateFile), areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(900, bounds.width),
    minHeight: Math.min(600, bounds.height),
    title: 'Affiche',
    backgroundColor: '#FBFAF7',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

export const windowStateFile = (dataDir: string): string => join(dataDir, 'window.json');
