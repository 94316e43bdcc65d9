import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

export type StaticFile = { readonly bytes: Buffer; readonly mediaType: string };

/**
 * The file in `folder` an address' path names; `/` is `index.html`. Null where there is none, or where the path
 * would lead out of the folder (`..`, encoded or not, backslashes, null bytes).
 */
export async function readStaticFile(folder: string, pathname: string): Promise<StaticFile | null> {
  const file = fileWithin(folder, pathname);
  if (file === null) return null;
  try {
    if (!(await stat(file)).isFile()) return null;
    return {
      bytes: await readFile(file),
      mediaType: MEDIA_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    };
  } catch {
    return null;
  }
}

/** The full path `pathname` means inside `folder`; null where it means one outside. */
export function fileWithin(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const root = resolve(folder);
  const file = resolve(join(root, path === '/' || path === '' ? 'index.html' : path));
  return file.startsWith(root + sep) ? file : null;
}
