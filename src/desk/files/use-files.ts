import { useState } from 'react';
import { uploadFile } from '../api/upload-file.ts';
import { toApiProblem } from '../api/api-problem.ts';
import { takeFile, type AnswerFile, type Taken } from './take-file.ts';

/** The contract's ten for a message. */
export const MOST_FILES = 10;

/** Refused for good: the thread says why, and sending again would change nothing. */
const REFUSED = new Set( [ 'unsupported_media_type', 'attachment_mismatch' ] );

export interface Refusal {
	name: string;
	why: Exclude< Taken, AnswerFile > | 'too_many';
}

/** Files of an answer: chosen, then sent after it. They live as long as the form; what is not sent yet stays and can be sent again. */
export function useFiles() {
	const [ files, setFiles ] = useState< readonly AnswerFile[] >( [] );
	const [ refusal, setRefusal ] = useState< Refusal | null >( null );
	/** Bytes that are there, by attachment. */
	const [ sent, setSent ] = useState< Readonly< Record< string, number > > >(
		{}
	);
	const drop = ( id: string ) =>
		setFiles( ( now ) =>
			now.filter( ( { announced } ) => announced.id !== id )
		);
	return {
		files,
		refusal,
		sent,
		drop,
		async add( chosen: readonly File[] ) {
			setRefusal( null );
			let room = MOST_FILES - files.length;
			for ( const file of chosen ) {
				const taken = room > 0 ? await takeFile( file ) : 'too_many';
				if ( typeof taken === 'string' ) {
					setRefusal( { name: file.name, why: taken } );
				} else {
					room--;
					setFiles( ( now ) => [ ...now, taken ] );
				}
			}
		},
		/** After the answer was taken. @throws {ApiProblem} What is left can be sent again. */
		async sendAll( wanted: readonly AnswerFile[] ) {
			for ( const { announced, blob } of wanted ) {
				const { id } = announced;
				try {
					await uploadFile( id, blob, ( bytes ) =>
						setSent( ( now ) => ( { ...now, [ id ]: bytes } ) )
					);
				} catch ( error ) {
					if ( ! REFUSED.has( toApiProblem( error ).code ) ) {
						throw error;
					}
				}
				drop( id );
			}
		},
	};
}
