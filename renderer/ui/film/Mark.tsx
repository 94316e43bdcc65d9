export type MarkShape = 'dashed' | 'ring' | 'filled' | 'half' | 'crossed' | 'arrow' | 'struck';

/** The small sign inside a status badge: every status has its own, so that none is told by colour alone (design.md, Roles). */
export function Mark({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {DRAWINGS[shape]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 } as const;
const DRAWINGS = {
  dashed: <circle cx="5" cy="5" r="4" {...line} strokeDasharray="2.1 1.9" />,
  ring: <circle cx="5" cy="5" r="4" {...line} />,
  filled: <circle cx="5" cy="5" r="4.4" fill="currentColor" />,
  half: (
    <>
      <circle cx="5" cy="5" r="4" {...line} />
      <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  crossed: (
    <>
      <circle cx="5" cy="5" r="4" {...line} />
      <path d="M2.4 7.6 7.6 2.4" {...line} />
    </>
  ),
  arrow: <path d="M5 9V1.8M1.8 4.8 5 1.6l3.2 3.2" {...line} />,
  struck: <path d="M1 5h8" {...line} strokeWidth={1.8} />,
} as const satisfies Record<MarkShape, unknown>;
