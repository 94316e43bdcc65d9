/** Whole euro cents. */
export type Cents = number;
/** Hundredths of a percent: 5 000 = 50 %. */
export type BasisPoints = number;
