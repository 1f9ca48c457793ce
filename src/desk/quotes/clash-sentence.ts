import { __, sprintf } from '@wordpress/i18n';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import { endingSentence } from './ending-sentence.ts';

/**
 * What happened to a quote while an agent was busy with it.
 *
 * @param quote As it is now.
 */
export function clashSentence( quote: DeskQuote ): string {
	if ( quote.ending ) {
		return endingSentence( quote.ending );
	}
	const last = quote.versions.at( -1 );
	return last
		? sprintf(
				/* translators: 1: a person's name, 2: number of a version */
				__( '%1$s has sent version %2$d meanwhile.', 'deskside' ),
				last.sent_by,
				last.version
		  )
		: __( 'A colleague has changed this draft meanwhile.', 'deskside' );
}
