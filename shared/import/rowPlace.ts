/**
 * A row's number over several parts: sheets of one shape read as one list, tables side by side, films that share a row of a
 * poster. The sender's own row number is kept in it; no sheet has more rows than fit in a part.
 */
const PART = 2 ** 21;

/** A number no other part's rows have; `row` is 1-based, the first part is 0 and leaves the number as it is. */
export const placeOf = (part: number, row: number): number => part * PART + row;

/** The row (1-based) in the sender's own sheet. */
export const senderRow = (place: number): number => place % PART;

export const partOf = (place: number): number => Math.floor(place / PART);
