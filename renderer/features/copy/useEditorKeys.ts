import { type KeyboardEvent, useRef } from 'react';

type Verbs = {
  readonly onPreview: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
};

/** Alt with the arrows goes from field to field, with the page keys from film to film; Ctrl+Enter shows the public page. */
export function useEditorKeys({ onPreview, onPrevious, onNext }: Verbs) {
  const ref = useRef<HTMLDivElement>(null);
  const toField = (step: number) => {
    const fields = [...(ref.current?.querySelectorAll<HTMLElement>('textarea') ?? [])].filter(
      // Mantine measures a growing field with a hidden twin.
      (field) => field.getAttribute('aria-hidden') !== 'true',
    );
    const now = fields.indexOf(document.activeElement as HTMLElement);
    fields[now + step]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const verbs: readonly (readonly [string, () => void])[] = [
      ['ArrowDown', () => toField(1)],
      ['ArrowUp', () => toField(-1)],
      ['PageDown', onNext],
      ['PageUp', onPrevious],
    ];
    const isPreview = (event.ctrlKey || event.metaKey) && event.key === 'Enter';
    const verb = isPreview
      ? onPreview
      : event.altKey
        ? verbs.find(([key]) => key === event.key)?.[1]
        : undefined;
    if (verb === undefined) return;
    event.preventDefault();
    verb();
  };
  return { ref, onKeyDown };
}
