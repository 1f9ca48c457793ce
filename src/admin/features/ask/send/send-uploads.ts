import type { Upload } from '../../../files/announce-file.ts';

/**
 * Sends the bytes one after the other; what is done is told at once, so that a reload goes on with the rest.
 *
 * @throws What the first failing one threw; the rest waits.
 */
export async function sendUploads(
	uploads: readonly Upload[],
	send: ( upload: Upload ) => Promise< unknown >,
	onRest: ( rest: Upload[] ) => void
): Promise< void > {
	for ( const [ index, upload ] of uploads.entries() ) {
		await send( upload );
		onRest( uploads.slice( index + 1 ) );
	}
}
