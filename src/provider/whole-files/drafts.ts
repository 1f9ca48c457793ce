import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whoever writes still adds to a draft within a day. */
const FORSAKEN_MILLISECONDS = 24 * 3600 * 1000;

const ENDING = /^\.[0-9a-f]{16}\.part$/;

/** A name beside `path` to write to first. Nobody else gets the same one, at the same moment neither. */
export const draftOf = ( path: string ): string =>
	`${ path }.${ randomBytes( 8 ).toString( 'hex' ) }.part`;

/** Removes drafts of this file or folder that a killed process left. One that is being written stays. */
export async function removeForsaken( path: string ): Promise< void > {
	const [ folder, name ] = [ dirname( path ), basename( path ) ];
	const before = Date.now() - FORSAKEN_MILLISECONDS;
	for ( const found of await readdir( folder ).catch( () => [] ) ) {
		if (
			found.startsWith( name ) &&
			ENDING.test( found.slice( name.length ) )
		) {
			await removeOlder( join( folder, found ), before );
		}
	}
}

async function removeOlder( draft: string, before: number ): Promise< void > {
	// Its writer may be done meanwhile.
	const found = await stat( draft ).catch( () => null );
	if ( found && found.mtimeMs < before ) {
		await rm( draft, { recursive: true, force: true } );
	}
}
