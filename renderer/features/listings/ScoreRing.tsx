import type { Completeness } from '../../../shared/listing/completeness.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Listings.module.css';

const RADIUS = 22;
const ROUND = 2 * Math.PI * RADIUS;

/** How complete the site's own form would call the listing, out of a hundred; what is missing on asking. */
export function ScoreRing({ completeness: { score, parts } }: { readonly completeness: Completeness }) {
  const { t, byCode } = useWords();
  const missing = parts
    .filter((part) => !part.isDone)
    .map((part) => `${byCode(`completeness.${part.part}`)} +${part.weight}`)
    .join(', ');
  const said = t('listings.score', { score });
  const more = missing === '' ? '' : t('listing.missingParts', { parts: missing });
  return (
    <span className={classes.ring} title={more}>
      <svg width="52" height="52" viewBox="0 0 52 52" role="img" aria-label={`${said}. ${more}`}>
        <circle className={classes.ringTrack} cx="26" cy="26" r={RADIUS} />
        <circle
          className={classes.ringFill}
          cx="26"
          cy="26"
          r={RADIUS}
          strokeDasharray={`${(ROUND * score) / 100} ${ROUND}`}
          transform="rotate(-90 26 26)"
        />
        <text x="26" y="31" textAnchor="middle" className={classes.ringText}>
          {score}
        </text>
      </svg>
    </span>
  );
}
