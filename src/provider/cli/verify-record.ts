import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UsageError, type Command } from './command.ts';
import { wordsOf } from './words-of.ts';

/**
 * A command that checks an evidence record as an auditor would, without a database: `NAME FILE [SHA256]`. Without the hash that
 * was told it can only say whether the record holds together.
 *
 * @param name   Of the command.
 * @param verify Says what does not hold; nothing when all does.
 */
export const verifying =
	(
		name: string,
		verify: ( text: string, told: string ) => string[]
	): Command =>
	( args ) => {
		const [ file, told ] = wordsOf( args, 2 );
		if ( ! file ) {
			throw new UsageError( `Which file? ${ name } FILE [SHA256]` );
		}
		const text = readFileSync( file, 'utf8' );
		const hash = createHash( 'sha256' ).update( text ).digest( 'hex' );
		const mistakes = verify( text, told?.toLowerCase() ?? hash );
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
