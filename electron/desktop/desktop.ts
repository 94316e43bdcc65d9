import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, session, shell } from 'electron';
import { assertNever } from '../../shared/result.ts';
import { formatWords } from '../../shared/words/format.ts';
import { menuWords } from '../../shared/words/menu.ts';
import type { Lang } from '../../shared/words/words.ts';
import { fileLog, type Log } from '../hosts/log.ts';
import { findPlaces, type Places } from '../hosts/places.ts';
import { sayRefusal, systemLang } from '../hosts/refusals.ts';
import { type CoreKeeper, keepCore } from './coreKeeper.ts';
import { menuTemplate } from './menu.ts';
import type { HostQuestion } from './messages.ts';
import { keepPracticeSite, type PracticeSiteKeeper } from './practiceSite.ts';
import { printPdf } from './printing.ts';
import { APP_ORIGIN, serveRenderer } from './protocol.ts';
import { desktopSecrets } from './secrets.ts';
import { guardPages } from './security.ts';
import { openWindow, windowStateFile } from './window.ts';

/** Runs the desktop on a data folder: the guards first, then the core, then the window. */
export function runDesktop(dataDir: string): void {
  const log = fileLog(dataDir);
  const places = findPlaces(import.meta.dirname);
  const practiceSite = keepPracticeSite(join(places.root, 'out', 'main', 'practice-site.js'), log);
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    guardPages(practiceSite.origin);
    serveRenderer(session.defaultSession, places.rendererDir);
    const core = startCore(dataDir, places, log, practiceSite);
    answerPages(core);
    closeWell(core, practiceSite);
    openWindow(join(places.root, 'out', 'preload', 'preload.cjs'), windowStateFile(dataDir));
  });
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible() || each.isMinimized());
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

const tellPages = (channel: 'affiche:command' | 'affiche:core', text: string) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, text);
};

function startCore(dataDir: string, places: Places, log: Log, practiceSite: PracticeSiteKeeper): CoreKeeper {
  const { root, version, resourcesDir, migrationsFolder } = places;
  const secrets = desktopSecrets(dataDir);
  let lang: Lang = systemLang(app.getPreferredSystemLanguages());
  const setMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(lang, actions)));
  const actions = {
    send: (command: string) => tellPages('affiche:command', command),
    openDataFolder: () => void shell.openPath(dataDir),
    showAbout: () => void showAbout(lang, version),
    quit: () => app.quit(),
  };
  const stopWith = (message: string) => {
    dialog.showErrorBox(menuWords['menu.cannotOpen'][lang], message);
    app.exit(1);
  };
  setMenu();
  return keepCore({
    program: join(root, 'out', 'main', 'core.js'),
    start: { dataDir, version, resourcesDir, migrationsFolder, canKeepSecrets: secrets.canKeep },
    log,
    onState: (state) => tellPages('affiche:core', state),
    onLanguage: (language) => {
      lang = language ?? systemLang(app.getPreferredSystemLanguages());
      setMenu();
    },
    onRefused: (refusal) => stopWith(sayRefusal(refusal, lang)),
    onGivenUp: () => stopWith(formatWords(menuWords['menu.coreGivenUp'][lang], lang, { folder: dataDir })),
    answer: async (question: HostQuestion): Promise<unknown> => {
      switch (question.kind) {
        case 'getSecret':
          return secrets.get(question.name);
        case 'setSecret':
          return secrets.set(question.name, question.value);
        case 'printPdf':
          return printPdf(question.html);
        case 'startPracticeSite':
          return practiceSite.start(question.options);
        case 'stopPracticeSite':
          return practiceSite.stop();
        default:
          return assertNever(question);
      }
    },
  });
}

async function showAbout(lang: Lang, version: string): Promise<void> {
  const detail = formatWords(menuWords['menu.aboutText'][lang], lang, { version });
  await dialog.showMessageBox({ type: 'info', title: 'Affiche', message: 'Affiche', detail });
}

/** Only the window's own page, on our own address, gets wires to the core: one for itself, one for each of its workers. */
function answerPages(core: CoreKeeper): void {
  ipcMain.on('affiche:connect', (event, wire: unknown) => {
    const { senderFrame, sender } = event;
    if (senderFrame === null || senderFrame !== sender.mainFrame) return;
    if (!senderFrame.url.startsWith(`${APP_ORIGIN}/`)) return;
    if (typeof wire !== 'string' || wire.length > 64) return;
    sender.postMessage('affiche:port', wire, [core.connect()]);
  });
}

/** The core closes its file before the program is gone. */
function closeWell(core: CoreKeeper, practiceSite: PracticeSiteKeeper): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core
      .close()
      .then(() => practiceSite.stop())
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}
