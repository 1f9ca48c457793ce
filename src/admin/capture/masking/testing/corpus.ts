/** Made-up private values that are valid by their checksums. Test data only. */

/** Digits and letters that depend on the seed alone. */
export function filler(
	alphabet: string,
	length: number,
	seed: number
): string {
	let state = seed * 7919 + length * 104_729 + 17;
	return Array.from( { length }, () => {
		state = ( state * 48_271 ) % 2_147_483_647;
		return alphabet.charAt( state % alphabet.length );
	} ).join( '' );
}

function checkDigits( country: string, account: string ): string {
	let rest = 0;
	for ( const character of `${ account }${ country }00` ) {
		const value = parseInt( character, 36 );
		rest = ( rest * ( value > 9 ? 100 : 10 ) + value ) % 97;
	}
	return String( 98 - rest ).padStart( 2, '0' );
}

/** An IBAN; `shape` is written with `n` for digits and `a` for letters and the number of each, as `n8a4n10`. */
export function ibanOf( country: string, shape: string, seed: number ): string {
	const account = [ ...shape.matchAll( /([na])(\d+)/g ) ]
		.map( ( [ , kind, count ], at ) =>
			filler(
				kind === 'n' ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
				Number( count ),
				seed + at
			)
		)
		.join( '' );
	return country + checkDigits( country, account ) + account;
}

/** A card number of an issuer's range. */
export function cardOf( prefix: string, length: number, seed: number ): string {
	const body =
		prefix + filler( '0123456789', length - prefix.length - 1, seed );
	const sum = [ ...body ].reverse().reduce( ( total, digit, at ) => {
		const doubled = Number( digit ) * ( at % 2 ? 1 : 2 );
		return total + ( doubled > 9 ? doubled - 9 : doubled );
	}, 0 );
	return body + ( ( 10 - ( sum % 10 ) ) % 10 );
}
