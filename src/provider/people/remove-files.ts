import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Trx } from '../db/database.ts';
import { liftLimits } from '../db/lift-limits.ts';

/** A transaction waits for them: one after the other they would hold it for long where they are in a bucket. */
const AT_ONCE = 16;

/**
 * Removes files whose rows are being blanked, as the last thing before that is committed: what is said to be erased is gone. When
 * the transaction fails all the same, it is tried again, and a file that is gone already is what was wanted. A bucket may take its
 * time: the server does not end the transaction meanwhile.
 *
 * @throws What the disk or bucket says; nothing is committed then.
 */
export async function removeFiles(
	trx: Trx,
	files: AttachmentStore,
	names: readonly string[]
): Promise< void > {
	await liftLimits( trx );
	for ( let at = 0; at < names.length; at += AT_ONCE ) {
		await Promise.all(
			names
				.slice( at, at + AT_ONCE )
				.map( ( name ) => files.remove( name ) )
		);
	}
}
