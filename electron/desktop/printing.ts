import { BrowserWindow, session } from 'electron';
import { type PrintPages, servePrintPages } from './protocol.ts';

const PARTITION = 'print';
let pages: PrintPages | null = null;

/** A self-contained page as PDF: real text, tags and an outline, on the paper its own `@page` asks for. */
export async function printPdf(html: string): Promise<Uint8Array> {
  pages ??= servePrintPages(session.fromPartition(PARTITION));
  const address = pages.put(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    await window.loadURL(address);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  } finally {
    pages.take(address);
    window.destroy();
  }
}
