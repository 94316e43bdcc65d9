import classes from './SetupPage.module.css';

// Titles of the sample season, on the tints a strand may have.
const POSTERS: readonly (readonly [title: string, tint: number])[] = [
  ['Vermiglio', 6],
  ['La chimera', 1],
  ['Perfect Days', 4],
  ['Playtime', 7],
  ['Stalker', 11],
  ['Close', 3],
  ['Wanda', 10],
  ['Aftersun', 5],
  ['Past Lives', 8],
  ['Cléo de 5 à 7', 0],
  ['Straume', 9],
  ['The Third Man', 2],
];

/** A wall of typographic posters: decoration, and a first look at how films without a picture are shown. */
export function PosterWall() {
  return (
    <div className={classes.wall} aria-hidden>
      {POSTERS.map(([title, tint]) => (
        <div
          key={title}
          className={classes.poster}
          style={{ background: `var(--tint-${tint})`, borderColor: `var(--tint-${tint}-edge)` }}
        >
          {title}
        </div>
      ))}
    </div>
  );
}
