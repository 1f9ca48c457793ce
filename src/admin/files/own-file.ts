/** A picture of the owner's own, already redrawn. `id` is its attachment id all the way. */
export type OwnFile = { id: string; name: string; blob: Blob };

/** With the picture of the screen this stays below the contract's ten. */
export const MAX_OWN_FILES = 5;
