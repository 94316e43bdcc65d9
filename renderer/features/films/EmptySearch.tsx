import { Button } from '@mantine/core';
import { useWords } from '../../ui/words.tsx';
import classes from './Films.module.css';

type Props = { readonly query: string; readonly onAdd: (title: string) => void };

/** No film: either none matches, or the house has none yet. */
export function EmptySearch({ query, onAdd }: Props) {
  const { t } = useWords();
  const title = query.trim();
  return (
    <div className={classes.empty}>
      <p>{title === '' ? t('films.none') : t('films.noMatch', { query: title })}</p>
      {title === '' ? (
        <Button component="a" href="#/import" variant="default">
          {t('films.importFirst')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => onAdd(title)}>
          {t('films.addNamed', { title })}
        </Button>
      )}
    </div>
  );
}
