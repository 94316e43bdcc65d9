import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { api } from '../../api/client.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import own from './Senders.module.css';

type Props = { readonly senderId: Id; readonly onOpen: (senderId: Id) => void };

/** Whose shape the file has, and the way to what is remembered of it; nothing once that is forgotten. */
export function ReadAs({ senderId, onOpen }: Props) {
  const { t } = useWords();
  const senders = useQuery(api.imports.profiles.list.queryOptions());
  const sender = senders.data?.find((each) => each.id === senderId);
  if (sender === undefined) return null;
  return (
    <p className={classes.small}>
      <button type="button" className={own.link} title={sender.name} onClick={() => onOpen(senderId)}>
        {t('senders.readAs', { name: sender.name })}
      </button>
    </p>
  );
}
