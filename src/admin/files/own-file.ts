/** A file of the owner's own: a picture already redrawn, a document or video as it is. `id` is its attachment id all the way. */
export type OwnFile = { id: string; name: string; blob: Blob };

/** With the picture of the screen this stays below the contract's ten. */
export const MAX_OWN_FILES = 5;

/** More than this of one draft is not written to the browser's disk; the words always are. */
export const MAX_KEPT_BYTES = 20 * 1024 * 1024;

/** Of these files, as many as fit. */
export function filesToKeep(
	files: readonly OwnFile[],
	room = MAX_KEPT_BYTES
): OwnFile[] {
	let left = room;
	return files.filter( ( { blob } ) => {
		const fits = blob.size <= left;
		left -= fits ? blob.size : 0;
		return fits;
	} );
}
