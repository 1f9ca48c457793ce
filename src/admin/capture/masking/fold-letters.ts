/**
 * A text whose letters are those of ASCII, unit by unit, so that indexes stay: those with an accent without it, others and their digits
 * an `X`. Expressions then need not name the letters of all scripts, which makes large ones of them that each page builds anew.
 */
export const foldLetters = ( text: string ): string =>
	text.replace( /(?![\0-\x7f])[\p{L}\p{N}]/gu, ( character ) =>
		(
			/^[a-z]/i.exec( character.normalize( 'NFKD' ) )?.[ 0 ] ?? 'X'
		).padEnd( character.length, 'X' )
	);
