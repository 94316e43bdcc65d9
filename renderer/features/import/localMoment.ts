/** A moment by the clock of this desk, as the words of a date take it: `2026-11-05T19:45`. */
export const localMoment = (ms: number): string => {
  const at = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return at.toISOString().slice(0, 16);
};
