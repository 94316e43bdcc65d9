import { type ReactNode, useId } from 'react';
import classes from './Settings.module.css';

type Props = {
  readonly title: string;
  readonly why?: string;
  readonly children: ReactNode;
};

/** What belongs together, with one sentence on what it is for. */
export function Section({ title, why, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 id={id} className={classes.sectionTitle}>
        {title}
      </h3>
      {why === undefined ? null : <p className={classes.why}>{why}</p>}
      {children}
    </section>
  );
}
