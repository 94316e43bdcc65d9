import type { ListingSheet } from '../../../../shared/contract/listings.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './PublicPage.module.css';

type Props = { readonly sheet: ListingSheet; readonly language: Lang };

/** The text in paragraphs, what is generated after it greyed, from the credits line on; visitors without it read the main language's. */
export function AboutText({ sheet, language }: Props) {
  const { t } = useWords();
  const { descriptions, mainLanguage } = sheet.content;
  const shown = descriptions[language] === undefined ? mainLanguage : language;
  const text = descriptions[shown];
  if (text === undefined) return <p className={classes.quiet}>{t('listing.noText')}</p>;
  const bodies = text.split(/\n{2,}/);
  const creditsAt = bodies.indexOf(sheet.creditsLines[shown]);
  const paragraphs = bodies.map((body, index) => ({
    id: `${index}`,
    body,
    isGenerated: creditsAt !== -1 && index >= creditsAt,
  }));
  return (
    <>
      {shown === language ? null : (
        <p className={classes.quiet}>{t('listing.borrowed', { language: t(`lang.${mainLanguage}`) })}</p>
      )}
      <div className={classes.text} lang={shown}>
        {paragraphs.map(({ id, body, isGenerated }) => (
          <p key={id} className={isGenerated ? classes.credits : undefined}>
            {body}
          </p>
        ))}
      </div>
    </>
  );
}
