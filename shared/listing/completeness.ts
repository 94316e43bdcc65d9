/** How complete the site's own form would call a listing: points per part, 100 in all (listing-api.md, promise 6). */
export type Completeness = {
  readonly score: number;
  readonly parts: readonly {
    readonly part: string;
    readonly weight: number;
    readonly isDone: boolean;
  }[];
};
