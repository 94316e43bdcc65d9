import type { Venue } from '../../../../shared/domain/house.ts';
import type { PublicContent, PublicScreening } from '../../../../shared/listing/listing.ts';
import { addMinutes } from '../../../../shared/time.ts';
import { formatDay, formatMoney, formatTime } from '../../../../shared/words/dates.ts';
import { say } from '../../../../shared/words/index.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { useWords } from '../../../ui/words.tsx';
import { Lit } from './Lit.tsx';
import classes from './PublicPage.module.css';

type Props = {
  readonly content: PublicContent;
  readonly venue: Venue;
  readonly language: Lang;
  readonly ticketUrl: string | null;
};

/** What stands beside the text: tickets, dates and hours, place, price, age. */
export function PublicFacts({ content, venue, language, ticketUrl }: Props) {
  const { t } = useWords();
  const { price, ageRange } = content;
  return (
    <aside className={classes.facts}>
      {ticketUrl === null ? null : (
        <Lit part="ticketUrl" language={language}>
          <span className={classes.button} title={ticketUrl}>
            {say(language, 'listing.tickets')}
          </span>
        </Lit>
      )}
      <Lit part="screenings" language={language}>
        <h3>{say(language, 'listing.dates')}</h3>
        {content.screenings.length === 0 ? (
          <p className={classes.quiet}>{t('listing.noScreenings')}</p>
        ) : (
          <ul className={classes.dates}>
            {content.screenings.map((each) => (
              <DateLine key={each.id} screening={each} language={language} />
            ))}
          </ul>
        )}
      </Lit>
      <Lit part="place" language={language}>
        <h3>{say(language, 'listing.where')}</h3>
        <address>
          {venue.name}
          <br />
          {venue.street}
          <br />
          {venue.postcode} {venue.city}
        </address>
      </Lit>
      <Lit part="price" language={language}>
        <h3>{say(language, 'listing.price')}</h3>
        {price === null ? (
          <p className={classes.quiet}>{t('listing.noPrice')}</p>
        ) : (
          <dl className={classes.prices}>
            <PriceLine
              name={say(language, 'listing.basePrice')}
              cents={price.baseCents}
              language={language}
            />
            {price.tariffs.map((tariff) => {
              const name = tariff.name[language] ?? tariff.name[content.mainLanguage] ?? '…';
              return <PriceLine key={name} name={name} cents={tariff.cents} language={language} />;
            })}
          </dl>
        )}
      </Lit>
      {ageRange === null ? null : (
        <Lit part="ageRange" language={language}>
          <h3>{say(language, 'listing.age')}</h3>
          <p>{ageInWords(ageRange, language)}</p>
        </Lit>
      )}
    </aside>
  );
}

function PriceLine(line: { readonly name: string; readonly cents: number; readonly language: Lang }) {
  return (
    <div>
      <dt>{line.name}</dt>
      <dd>
        {line.cents === 0 ? say(line.language, 'listing.free') : formatMoney(line.cents, line.language)}
      </dd>
    </div>
  );
}

function DateLine({ screening, language }: { readonly screening: PublicScreening; readonly language: Lang }) {
  const { day, startsAt, minutes, state, isSoldOut, reason } = screening;
  const hours =
    startsAt === null ? (
      <span className={classes.soft}>{say(language, 'listing.hourFollows')}</span>
    ) : (
      <>
        <strong>{formatTime(startsAt.slice(11, 16), language)}</strong>{' '}
        <span className={classes.soft}>
          {say(language, 'listing.until')} {formatTime(addMinutes(startsAt, minutes).slice(11, 16), language)}
        </span>
      </>
    );
  const when = (
    <>
      <span className={classes.day}>{formatDay(startsAt?.slice(0, 10) ?? day, language)}</span> {hours}
    </>
  );
  return (
    <li>
      {state === 'planned' ? when : <s>{when}</s>}
      {state === 'planned' ? null : (
        <span className={classes.mark}>
          {say(language, state === 'cancelled' ? 'listing.cancelled' : 'listing.postponed')}
        </span>
      )}
      {isSoldOut ? <span className={classes.mark}>{say(language, 'listing.soldOut')}</span> : null}
      {state !== 'planned' && reason[language] ? (
        <span className={classes.reason}>{reason[language]}</span>
      ) : null}
    </li>
  );
}

/** An age range as a visitor reads it. */
export function ageInWords(range: string, lang: Lang): string {
  const [from = '', to = ''] = range.split('-');
  if (from === '' && to === '') return say(lang, 'listing.everyone');
  if (to === '') return say(lang, 'listing.ageFrom', { from });
  return say(lang, 'listing.ageFromTo', { from: from || '0', to });
}
