import type { AttachmentStore } from '../attachments/attachment-store.ts';

/** Removes files that no row names any more; one that is gone already is what was wanted. */
export async function removeFiles(
	files: AttachmentStore,
	names: readonly string[]
): Promise< void > {
	for ( const name of names ) {
		await files.remove( name );
	}
}
