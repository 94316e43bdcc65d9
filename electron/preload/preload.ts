import { contextBridge, ipcRenderer } from 'electron';

// All the page's world gets: it may ask for a port to the core, and hear the menu and the core's state.
const listenTo =
  (channel: 'affiche:command' | 'affiche:core') =>
  (listener: (text: string) => void): (() => void) => {
    const onMessage = (_event: unknown, text: unknown) => listener(String(text));
    ipcRenderer.on(channel, onMessage);
    return () => ipcRenderer.removeListener(channel, onMessage);
  };

contextBridge.exposeInMainWorld('affiche', {
  kind: 'desktop',
  connect: () => ipcRenderer.send('affiche:connect'),
  onCommand: listenTo('affiche:command'),
  onCoreState: listenTo('affiche:core'),
});

ipcRenderer.on('affiche:port', (event) => window.postMessage('affiche:port', '*', [...event.ports]));
