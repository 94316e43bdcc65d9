import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../ui/words.tsx';
import classes from './Today.module.css';

/** One thing to look at, and the way to it. */
export type Point = {
  readonly key: string;
  readonly title: string;
  readonly when: string;
  readonly detail: string;
  readonly href: string;
};
type Props = { readonly title: string; readonly points: readonly Point[]; readonly isLoud?: boolean };

const SHOWN_AT_FIRST = 5;

/** Things of one kind that ask for attention; nothing at all where there are none. */
export function AttentionGroup({ title, points, isLoud = false }: Props) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (points.length === 0) return null;
  const shown = isWhole ? points : points.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={classes.group} aria-label={title}>
      <h3 className={isLoud ? classes.groupTitleLoud : classes.groupTitle}>{title}</h3>
      <ul>
        {shown.map(({ key, title: name, when, detail, href }) => (
          <li key={key}>
            <Link href={href} className={classes.point}>
              <span className={classes.pointTitle} title={name}>
                {name}
              </span>
              <span className={classes.pointWhen}>{when}</span>
              <span className={classes.pointDetail}>{detail}</span>
            </Link>
          </li>
        ))}
      </ul>
      {shown.length === points.length ? null : (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {t('today.more', { count: points.length - shown.length })}
        </button>
      )}
    </section>
  );
}
