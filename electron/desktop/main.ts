import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { dataDirOf } from '../hosts/places.ts';
import { runDesktop } from './desktop.ts';
import { registerScheme } from './protocol.ts';

// The data folder is the house: the file, its backups and its log. The browser's own caches stay in a corner of it.
const asked = dataDirOf(process.argv) ?? process.env.AFFICHE_DATA;
if (asked) app.setPath('userData', asked);
const dataDir = app.getPath('userData');
mkdirSync(dataDir, { recursive: true });
app.setPath('sessionData', join(dataDir, 'window'));
app.setPath('crashDumps', join(dataDir, 'window', 'Crashpad'));
registerScheme();

// One program per data folder: a second start brings the first to the front.
if (app.requestSingleInstanceLock()) runDesktop(dataDir);
else app.quit();
