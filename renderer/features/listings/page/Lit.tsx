import { type ReactNode, useEffect, useRef } from 'react';
import type { Lang } from '../../../../shared/words/words.ts';
import { focusField, type Part, useLit } from '../lit.ts';
import classes from './PublicPage.module.css';

/** A part of the page, lit while its field has the focus; a click leads to that field. */
export function Lit({
  part,
  language,
  children,
}: {
  readonly part: Part;
  readonly language: Lang;
  readonly children: ReactNode;
}) {
  const isLit = useLit() === part;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLit) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; by key one is in the field already
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; by key one is in the field already
    <div
      ref={place}
      className={classes.part}
      data-lit={isLit || undefined}
      data-part={part}
      onClick={() => focusField(part, language)}
    >
      {children}
    </div>
  );
}
