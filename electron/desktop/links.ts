/**
 * Whether an address may be opened in the system's browser: the open web over https, and the practice site's own pages.
 * `practiceOrigin` is null while the practice site is off.
 */
export function mayOpenOutside(address: string, practiceOrigin: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (practiceOrigin !== null && url.origin === practiceOrigin);
}
