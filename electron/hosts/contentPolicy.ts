/**
 * What the renderer's page may load and reach, in both hosts: its own files and its own wire, nothing else.
 *
 * `socket` is the browser host's own WebSocket origin. Styles may stand inline because Mantine writes them so;
 * scripts may not. Pictures come as blobs from the core.
 */
export const contentPolicy = (socket: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${socket === null ? '' : ` ${socket}`}`,
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A page to be printed: its own styles, fonts and pictures, no script and no wire. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
