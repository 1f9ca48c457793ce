/** A piece of plain text, or an address in it that may be followed. */
export type TextPart = { text: string; href: string | null };

/** Only these, and only as written: no script, no data, nothing that a text could smuggle in. */
const ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

/**
 * Cuts a text into words and web addresses.
 *
 * @example splitLinks( 'See https://example.org.' ) // 'See ', the address, '.'
 */
export function splitLinks( text: string ): TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for ( const match of text.matchAll( ADDRESS ) ) {
		parts.push( { text: text.slice( end, match.index ), href: null } );
		parts.push( { text: match[ 0 ], href: match[ 0 ] } );
		end = match.index + match[ 0 ].length;
	}
	parts.push( { text: text.slice( end ), href: null } );
	return parts.filter( ( part ) => part.text !== '' );
}
