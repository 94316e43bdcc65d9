import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

/** What stands in a field: the text typed over `value`, and what was last kept of it. */
export type Following = {
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
  readonly committed: RefObject<string>;
};

/**
 * A text that follows `value`, except while it is typed over: who types on while what was kept comes back goes on with what is
 * typed. `onFollowed` is told of every value that was taken over.
 */
export function useFollowing(value: string, onFollowed?: () => void): Following {
  const [draft, setDraft] = useState(value);
  const committed = useRef(value);
  const follow = useEffectEvent(() => {
    const isTypedOver = draft !== committed.current;
    committed.current = value;
    if (isTypedOver) return;
    setDraft(value);
    onFollowed?.();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is what there is to follow
  useEffect(() => follow(), [value]);
  return { draft, setDraft, committed };
}
