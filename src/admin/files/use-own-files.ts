import { useState } from '@wordpress/element';
import { newId } from './new-id.ts';
import { MAX_OWN_FILES, type OwnFile } from './own-file.ts';
import { redrawPicture } from './redraw-picture.ts';
import type { Taken } from './resumable/take-file.ts';

/** What became of the last added files. */
export type Adding =
	| { status: 'idle' }
	| { status: 'reading' }
	| { status: 'unreadable' | 'too_large'; name: string }
	| { status: 'too_many' };

async function take( file: File ): Promise< Taken > {
	if ( ! file.type.startsWith( 'image/' ) ) {
		return ( await import( './resumable/take-file.ts' ) ).takeFile( file );
	}
	const { name } = file;
	const { blob } = await redrawPicture( file );
	return { status: 'taken', file: { id: newId( 'att' ), name, blob } };
}

/** Adds files to a list that the caller keeps (in a draft). One that cannot be read is named, the others stay. */
export function useOwnFiles(
	files: readonly OwnFile[],
	onChange: ( files: OwnFile[] ) => void
) {
	const [ adding, setAdding ] = useState< Adding >( { status: 'idle' } );

	const add = async ( chosen: readonly File[] ) => {
		if ( ! chosen.length ) {
			return;
		}
		const room = MAX_OWN_FILES - files.length;
		const added: OwnFile[] = [];
		let after: Adding =
			chosen.length > room ? { status: 'too_many' } : { status: 'idle' };
		setAdding( { status: 'reading' } );
		for ( const file of chosen.slice( 0, room ) ) {
			try {
				const taken = await take( file );
				if ( taken.status === 'taken' ) {
					added.push( taken.file );
				} else {
					after = taken;
				}
			} catch {
				after = { status: 'unreadable', name: file.name };
			}
		}
		onChange( [ ...files, ...added ] );
		setAdding( after );
	};

	return {
		adding,
		add: ( chosen: readonly File[] ) => void add( chosen ),
		remove: ( id: string ) =>
			onChange( files.filter( ( file ) => file.id !== id ) ),
	};
}
