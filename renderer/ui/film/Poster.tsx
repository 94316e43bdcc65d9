import type { CSSProperties } from 'react';
import { type Film, titleIn } from '../../../shared/domain/film.ts';
import { STRAND_TINTS } from '../../../shared/domain/strand.ts';
import type { FilmImage } from '../../../shared/domain/text.ts';
import { useWords } from '../words.tsx';
import { useImageUrl } from './imageUrl.ts';
import classes from './Poster.module.css';

type Titled = Pick<Film, 'originalTitle' | 'titles'>;
type Props = {
  readonly film: Titled;
  readonly image: Pick<FilmImage, 'sha256' | 'focalX' | 'focalY' | 'description'> | null;
};

/** The same film has the same tint everywhere. */
export function tintOf({ originalTitle }: Titled): number {
  let sum = 0;
  for (const letter of originalTitle) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return sum % STRAND_TINTS;
}

/** What a thumb too small for words shows of a title: its first letter or figure. */
const initialOf = (title: string): string => (/[\p{L}\p{N}]/u.exec(title)?.[0] ?? '').toUpperCase();

type Shape = { readonly shape: 'poster' | 'still' };

// Most films of a long list have no picture: they need not ask for one.
const Picture = ({ film, image, shape }: Props & Shape) =>
  image === null ? (
    <Placeholder film={film} shape={shape} />
  ) : (
    <Kept film={film} image={image} shape={shape} />
  );

function Kept({ film, image, shape }: { readonly image: NonNullable<Props['image']> } & Props & Shape) {
  const { lang } = useWords();
  const url = useImageUrl(image.sha256);
  if (url === null) return <Placeholder film={film} shape={shape} />;
  return (
    <img
      className={`${classes.picture} ${classes[shape]}`}
      src={url}
      alt={shape === 'poster' ? '' : (image.description[lang] ?? titleIn(film, lang))}
      style={{ objectPosition: `${image.focalX / 10}% ${image.focalY / 10}%` }}
      decoding="async"
    />
  );
}

function Placeholder({ film, shape }: Pick<Props, 'film'> & Shape) {
  const { lang } = useWords();
  const title = titleIn(film, lang);
  const tint = tintOf(film);
  const style = {
    '--tint': `var(--tint-${tint})`,
    '--tint-edge': `var(--tint-${tint}-edge)`,
  } as CSSProperties;
  const className = `${classes.picture} ${classes.placeholder} ${classes[shape]}`;
  if (shape === 'poster') {
    return (
      <span className={className} style={style} aria-hidden>
        <span className={classes.whole}>{title}</span>
        <span className={classes.initial}>{initialOf(title)}</span>
      </span>
    );
  }
  return (
    <span className={className} style={style} role="img" aria-label={title}>
      <span>{title}</span>
    </span>
  );
}

/** A film's 2:3 thumb for lists: its picture, else its title set on its tint. Decoration: the title stands beside it. */
export function Poster(props: Props & { readonly widthPx?: number }) {
  return (
    <span className={classes.frame} style={{ width: props.widthPx ?? 32 }}>
      <Picture film={props.film} image={props.image} shape="poster" />
    </span>
  );
}

/** A film's 16:9 picture for panels and pages, as wide as its place. */
export function Still(props: Props) {
  return <Picture {...props} shape="still" />;
}
