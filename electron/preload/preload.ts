import { contextBridge, ipcRenderer } from 'electron';

// All the page's world gets: it may ask for ports to the core, and hear the menu and the core's state.
const listenTo =
  (channel: 'affiche:command' | 'affiche:core') =>
  (listener: (text: string) => void): (() => void) => {
    const onMessage = (_event: unknown, text: unknown) => listener(String(text));
    ipcRenderer.on(channel, onMessage);
    return () => ipcRenderer.removeListener(channel, onMessage);
  };

contextBridge.exposeInMainWorld('affiche', {
  kind: 'desktop',
  connect: (wire: string) => ipcRenderer.send('affiche:connect', wire),
  onCommand: listenTo('affiche:command'),
  onCoreState: listenTo('affiche:core'),
});

ipcRenderer.on('affiche:port', (event, wire: unknown) =>
  window.postMessage(`affiche:port ${wire}`, '*', [...event.ports]),
);
