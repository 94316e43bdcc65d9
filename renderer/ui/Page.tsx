import type { ReactNode } from 'react';
import classes from './Page.module.css';

type Props = {
  readonly title: string;
  /** What stands right of the title: navigation, switches, the primary action. */
  readonly bar?: ReactNode;
  /** The inspector, 360 px, beside the work. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
};

/** A place of the rail: bar, work, and the inspector where something is selected. */
export function Page({ title, bar, side, children }: Props) {
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1 className={classes.title}>{title}</h1>
        {bar}
      </header>
      <div className={classes.body}>{children}</div>
      {side == null ? null : <aside className={classes.side}>{side}</aside>}
    </div>
  );
}
