import { Button } from '@mantine/core';
import classes from './Page.module.css';

type Props = {
  readonly sentence: string;
  /** The next thing to do, and where. */
  readonly next?: { readonly label: string; readonly href: string };
};

/** A place with nothing in it: why, and the way on. */
export function Nothing({ sentence, next }: Props) {
  return (
    <div className={classes.nothing}>
      <p>{sentence}</p>
      {next === undefined ? null : (
        <Button component="a" href={next.href} variant="default">
          {next.label}
        </Button>
      )}
    </div>
  );
}
