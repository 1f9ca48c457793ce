import { put, shelfOf } from './file-shelf.ts';
import { takeFile } from './take-file.ts';

/** The contract's ten for a message. */
export const MOST_FILES = 10;

/** Takes in what was chosen, pasted or dropped, and says of the last one that cannot go along why. */
export async function addFiles(
	name: string,
	files: readonly File[]
): Promise< void > {
	put( name, { refusal: null } );
	let room = MOST_FILES - shelfOf( name ).chosen.length;
	for ( const file of files ) {
		const taken = room > 0 ? await takeFile( file ) : 'too_many';
		if ( typeof taken === 'string' ) {
			put( name, { refusal: { name: file.name, why: taken } } );
		} else {
			room--;
			put( name, { chosen: [ ...shelfOf( name ).chosen, taken ] } );
		}
	}
}
