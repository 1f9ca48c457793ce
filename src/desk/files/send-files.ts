import { toApiProblem } from '../api/api-problem.ts';
import { uploadFile } from '../api/upload-file.ts';
import { dropFile, put, shelfOf } from './file-shelf.ts';
import type { AnswerFile } from './take-file.ts';

/** Refused for good: the thread says why, and sending again would change nothing. */
const REFUSED = new Set( [ 'unsupported_media_type', 'attachment_mismatch' ] );

/** The answer is out: its files follow it. @param ids Of its attachments; what is no file here is none of ours. */
export async function follow(
	name: string,
	ids: readonly string[]
): Promise< void > {
	const { chosen, following } = shelfOf( name );
	const isOut = ( { announced }: AnswerFile ) => ids.includes( announced.id );
	put( name, {
		chosen: chosen.filter( ( file ) => ! isOut( file ) ),
		following: [ ...following, ...chosen.filter( isOut ) ],
		lost: [],
	} );
	await sendFollowing( name );
}

/** A file of an answer that is out, chosen once more because the page that had it is gone. */
export async function followAgain(
	name: string,
	file: AnswerFile
): Promise< void > {
	const { following } = shelfOf( name );
	put( name, { following: [ ...following, file ] } );
	await sendFollowing( name );
}

/** Sends what follows, one after another, whatever ticket is looked at meanwhile; goes on where an earlier try stopped. */
export async function sendFollowing( name: string ): Promise< void > {
	if ( shelfOf( name ).isSending ) {
		return;
	}
	put( name, { isSending: true, problem: null } );
	try {
		let next = shelfOf( name ).following[ 0 ];
		while ( next ) {
			await sendOne( name, next );
			dropFile( name, next.announced.id );
			next = shelfOf( name ).following[ 0 ];
		}
	} catch ( error ) {
		put( name, { problem: toApiProblem( error ) } );
	} finally {
		put( name, { isSending: false } );
	}
}

async function sendOne(
	name: string,
	{ announced: { id }, blob }: AnswerFile
): Promise< void > {
	try {
		await uploadFile( id, blob, ( bytes ) =>
			put( name, { sent: { ...shelfOf( name ).sent, [ id ]: bytes } } )
		);
	} catch ( error ) {
		if ( ! REFUSED.has( toApiProblem( error ).code ) ) {
			throw error;
		}
	}
}
