/** Steps of something not yet kept, such as a proposal under adjustment: undo means them first. */
export type OwnHistory = {
  /** Whether there was a step of its own to take back. */
  undo(): boolean;
  redo(): boolean;
};

let own: OwnHistory | null = null;

/** Takes the undo and redo keys for as long as it has steps of its own; answers what gives them back. */
export function holdHistory(history: OwnHistory): () => void {
  own = history;
  return () => {
    if (own === history) own = null;
  };
}

export const undoneOfItsOwn = (): boolean => own?.undo() ?? false;
export const redoneOfItsOwn = (): boolean => own?.redo() ?? false;
