import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { Venue } from '../../../../shared/domain/house.ts';
import { ticketUrlOf } from '../../../../shared/listing/payload.ts';
import { termName } from '../../../../shared/listing/terms.ts';
import { say } from '../../../../shared/words/index.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { Still } from '../../../ui/film/Poster.tsx';
import { useWords } from '../../../ui/words.tsx';
import { AboutText } from './AboutText.tsx';
import { Lit } from './Lit.tsx';
import { PublicFacts } from './PublicFacts.tsx';
import classes from './PublicPage.module.css';

type Props = { readonly sheet: ListingSheet; readonly venue: Venue; readonly language: Lang };

const nameOf = ({ content, film }: ListingSheet, lang: Lang): string =>
  content.names[lang] ?? content.names[content.mainLanguage] ?? titleIn(film, lang);

/** The page as visitors of the listing site will see it, in `language`: drawn from exactly what is approved and sent. */
export function PublicPage({ sheet, venue, language }: Props) {
  const { t } = useWords();
  const { content, film, images } = sheet;
  const image = images.find((each) => each.sha256 === content.image?.sha256) ?? null;
  const theme = content.themeId === null ? null : termName(content.themeId, language);
  const ticketUrl = ticketUrlOf(content);
  return (
    <article className={classes.page} lang={language} aria-label={t('listing.page')}>
      <Lit part="theme" language={language}>
        <p className={classes.kicker}>
          {say(language, 'listing.category')}
          {theme === null ? '' : ` › ${theme}`}
        </p>
      </Lit>
      <Lit part="name" language={language}>
        <h2 className={classes.title}>{nameOf(sheet, language)}</h2>
      </Lit>
      {content.labels.length === 0 ? null : (
        <Lit part="labels" language={language}>
          <p className={classes.labels}>
            {content.labels.map((label) => (
              <span key={label}>{label}</span>
            ))}
          </p>
        </Lit>
      )}
      <Lit part="image" language={language}>
        <figure className={classes.figure}>
          <Still film={film} image={content.image === null ? null : image} />
          <figcaption>
            {content.image === null
              ? t('listing.noImage')
              : content.image.rightsHolder === ''
                ? ''
                : `© ${content.image.rightsHolder.replace(/^©\s*/, '')}`}
          </figcaption>
        </figure>
      </Lit>
      <div className={classes.columns}>
        <div>
          <h3 className={classes.heading}>{say(language, 'listing.about')}</h3>
          <Lit part="description" language={language}>
            <AboutText sheet={sheet} language={language} />
          </Lit>
          {content.trailerUrl === null ? null : (
            <p className={classes.trailer}>▸ {say(language, 'listing.trailer')}</p>
          )}
        </div>
        <PublicFacts content={content} venue={venue} language={language} ticketUrl={ticketUrl} />
      </div>
    </article>
  );
}
