import { type ComponentType, lazy, useState } from 'react';

/** A component whose code comes when it is first drawn, or earlier where somebody sees that coming. */
export type OnDemand<P> = ComponentType<P> & {
  /** Fetches the code; rejects where it cannot be had, and tries again when asked again. */
  readonly preload: () => Promise<void>;
};

/**
 * `lazy` that can be ahead of itself. Once its code is there it is drawn at once: React keeps what a `lazy` stands for away
 * for three tenths of a second from the moment it has shown its fallback.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let loaded: ComponentType<P> | null = null;
  const fetchOnce = async (): Promise<ComponentType<P>> => {
    loaded ??= await load();
    return loaded;
  };
  const Coming = lazy(async () => ({ default: await fetchOnce() }));
  function Shown(props: P) {
    // It stays what it was first drawn as: another component would begin anew.
    const [Component] = useState<ComponentType<P>>(() => loaded ?? Coming);
    return <Component {...props} />;
  }
  return Object.assign(Shown, { preload: async () => void (await fetchOnce()) });
}
