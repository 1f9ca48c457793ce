/** A picture ready to go out. */
export type Picture = { blob: Blob; width: number; height: number };
