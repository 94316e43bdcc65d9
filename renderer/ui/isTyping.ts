/** Inputs nothing is typed into: a letter pressed on one of these is free for a shortcut. */
const PRESSED = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color', 'image'];
const TYPED = `input${PRESSED.map((type) => `:not([type="${type}"])`).join('')}, textarea, select`;

/** Whether a key belongs to what is being typed. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED));
