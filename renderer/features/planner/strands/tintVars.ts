/** One of the strand tints, as CSS variables. */
export const tintVars = (tint: number): Record<string, string> => ({
  '--tint': `var(--tint-${tint})`,
  '--tint-edge': `var(--tint-${tint}-edge)`,
});
