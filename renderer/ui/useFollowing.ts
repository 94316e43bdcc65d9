import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

/** What stands in a field: the text typed over `value`, and what was last kept of it. */
export type Following = {
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
  readonly committed: RefObject<string>;
  /** What stands in the field this very moment: a drawing may still have what stood before. */
  readonly standing: RefObject<string>;
};

/**
 * A text that follows `value`, except where what was kept comes back: who typed on meanwhile goes on with that. Any other value is
 * taken over, for it may be another film's. `onFollowed` is told of every value that was taken over.
 */
export function useFollowing(value: string, onFollowed?: () => void): Following {
  const [draft, draw] = useState(value);
  const standing = useRef(value);
  const setDraft = (text: string) => {
    standing.current = text;
    draw(text);
  };
  const committed = useRef(value);
  const follow = useEffectEvent(() => {
    if (value === committed.current) return;
    committed.current = value;
    setDraft(value);
    onFollowed?.();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is what there is to follow
  useEffect(() => follow(), [value]);
  return { draft, setDraft, committed, standing };
}
