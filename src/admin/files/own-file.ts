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

/**
 * A draft as another tab kept it, with the files of ours that no tab keeps, for they are too large: only this tab has them.
 *
 * @param theirs What the other tab kept.
 * @param ours   What stands in this tab.
 * @param kept   What of ours is written down.
 */
export function withUnkept< T extends { own: OwnFile[] } >(
	theirs: T,
	ours: T,
	kept: T | null
): T {
	const known = new Set(
		[ ...theirs.own, ...( kept?.own ?? [] ) ].map( ( { id } ) => id )
	);
	return {
		...theirs,
		own: [
			...theirs.own,
			...ours.own.filter( ( { id } ) => ! known.has( id ) ),
		],
	};
}
