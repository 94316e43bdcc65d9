import { type NotificationData, notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { Outcome } from '../../shared/contract/common.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { useWords } from './words.tsx';

type Said = { readonly id: string; readonly message: string; readonly at: number };
/** The notice that stands now for each thing said. */
const shown = new Map<string, Said>();
/** A sentence that was said less long ago, in ms, still stands in the ear: a key held down says it once. */
const AGAIN_MS = 2_000;

/** Says a sentence once: said again later, or anew about the same, it is read out again in place of the one that stands. */
function show(message: string, notice: Omit<NotificationData, 'message'>, about = message): void {
  const before = shown.get(about);
  if (before?.message === message && performance.now() - before.at < AGAIN_MS) return;
  if (before !== undefined) notifications.hide(before.id);
  const id = notifications.show({
    ...notice,
    message,
    withBorder: true,
    onClose: () => {
      if (shown.get(about)?.id === id) shown.delete(about);
    },
  });
  shown.set(about, { id, message, at: performance.now() });
}

/** Shows a sentence that something went otherwise than asked; read out by screen readers. */
export const tellProblem = (message: string): void =>
  show(message, { color: 'marquee', autoClose: 8_000, role: 'alert' });
/** Says that something was done; what was last said `about` the same goes away. */
export const tell = (message: string, about = message): void =>
  show(message, { color: 'gray', autoClose: 4_000 }, about);

/**
 * A verb of the core as something to call: refusals and broken calls are told in a sentence, the rest comes back.
 *
 * `const place = useAct(client.programme.place); await place({ bookingId, slot })`; undefined where it was refused.
 * `onRefusal` may answer a refusal itself (true), with the same call at hand to do again.
 */
export function useAct<I, T>(
  call: (input: I) => Promise<Outcome<T>>,
  onRefusal?: (refusal: Refusal, again: () => Promise<T | undefined>) => boolean,
): (input: I) => Promise<T | undefined> {
  const speak = useWords();
  const mutation = useMutation({ mutationFn: call });
  const act = async (input: I): Promise<T | undefined> => {
    try {
      const outcome = await mutation.mutateAsync(input);
      if (outcome.ok) return outcome.value;
      const isAnswered = onRefusal?.(outcome.error, () => act(input)) ?? false;
      if (!isAnswered) tellProblem(speak.refusal(outcome.error));
    } catch {
      tellProblem(speak.t('error.unexpected'));
    }
    return undefined;
  };
  return act;
}
