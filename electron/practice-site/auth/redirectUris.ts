/** The callback an installed program owns by its scheme. */
export const NATIVE_REDIRECT_URI = 'affiche://authorize';

const LOOPBACK = [
  { protocol: 'http:', hostname: '127.0.0.1' },
  { protocol: 'http:', hostname: 'localhost' },
  { protocol: 'https:', hostname: 'localhost' },
];

/** Callbacks registered with the practice site: loopback on any port (RFC 8252, 7.3) and the program's own scheme. */
export function isAllowedRedirectUri(uri: string): boolean {
  if (uri === NATIVE_REDIRECT_URI) return true;
  if (!URL.canParse(uri)) return false;
  const url = new URL(uri);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return LOOPBACK.some(({ protocol, hostname }) => url.protocol === protocol && url.hostname === hostname);
}

/** What a page's `form-action` must name, for browsers hold it against the redirect that follows a form too. */
export function redirectSource(uri: string): string {
  const url = new URL(uri);
  return uri === NATIVE_REDIRECT_URI ? url.protocol : url.origin;
}

export function withQuery(uri: string, query: Readonly<Record<string, string | null>>): string {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}
