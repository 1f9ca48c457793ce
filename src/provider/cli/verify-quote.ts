import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { verifyEvidence } from '../quotes/verify-evidence.ts';
import { UsageError, type Command } from './command.ts';

/**
 * `quote verify FILE [SHA256]`: checks an evidence record as an auditor would, without a database. Without the hash that was
 * told it can only say whether the record holds together.
 */
export const verifyQuote: Command = ( [ file, told ] ) => {
	if ( ! file ) {
		throw new UsageError( 'Which file? quote verify FILE [SHA256]' );
	}
	const text = readFileSync( file, 'utf8' );
	const hash = createHash( 'sha256' ).update( text ).digest( 'hex' );
	const mistakes = verifyEvidence( text, told?.toLowerCase() ?? hash );
	if ( mistakes.length > 0 ) {
		throw new UsageError( mistakes.join( '\n' ) );
	}
	console.log( `${ hash }  ${ file }` );
	console.log(
		told
			? 'The record is the one that was told, and nothing in it was changed.'
			: 'The record holds together. Compare the hash with the one that was told.'
	);
	return Promise.resolve();
};
