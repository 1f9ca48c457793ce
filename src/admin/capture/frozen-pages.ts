/** The documents that were frozen at least once. */
export const frozenPages = new WeakSet< Document >();
