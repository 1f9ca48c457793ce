import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

const CANDIDATE = /(?<![\d.,])[2-6](?:[ \u00a0-]?\d){11,18}(?!\d)/g;

function luhnHolds( digits: string ): boolean {
	let sum = 0;
	for ( let place = 0; place < digits.length; place++ ) {
		const digit = Number( digits[ digits.length - 1 - place ] );
		const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
		sum += place % 2 ? doubled : digit;
	}
	return sum % 10 === 0;
}

/** Payment card numbers: 12 to 19 digits of an issuer range, Luhn checked. */
export const findCard: Detector = ( text ) =>
	spansOf( text, CANDIDATE, ( [ found ] ) =>
		luhnHolds( found.replace( /\D/g, '' ) )
	);
