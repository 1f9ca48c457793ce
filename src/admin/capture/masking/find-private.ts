import type { Detector, Span } from './span.ts';
import { findCard } from './detect/card.ts';
import { findIban } from './detect/iban.ts';
import { findIdentityNumber } from './detect/identity-number.ts';
import { findMail } from './detect/mail.ts';
import { findNetworkAddress } from './detect/network-address.ts';
import { findPhone } from './detect/phone.ts';
import { findSecret } from './detect/secret.ts';
import { findStreet } from './detect/street.ts';
import { findUrlSecret } from './detect/url-secret.ts';

/** Detectors that find nothing in texts with fewer digits than stand beside them. */
const DETECTORS: readonly ( readonly [ digits: number, Detector ] )[] = [
	[ 0, findMail ],
	[ 0, findUrlSecret ],
	[ 2, findIban ],
	[ 12, findCard ],
	[ 5, findPhone ],
	[ 6, findIdentityNumber ],
	[ 0, findNetworkAddress ],
	[ 0, findSecret ],
	[ 1, findStreet ],
];

/** No detector finds anything in a text without one of these, or a digit of another script. */
const SUSPICIOUS = /[@\d:=]|%40|at[\])}]|[\w+/=-]{16}/i;
const OTHER_SCRIPT = /[^\0-\x7f]/;
const OTHER_DIGIT = /\p{Nd}/u;

const isSuspicious = ( text: string ): boolean =>
	SUSPICIOUS.test( text ) ||
	( OTHER_SCRIPT.test( text ) && OTHER_DIGIT.test( text ) );

/** Longer texts than this never fit on a screen; they are masked whole rather than searched. */
const SEARCHED = 50_000;

/** Digits of other scripts (Arabic, Devanagari, full width) as ASCII, unit by unit, so that indexes stay. */
function withAsciiDigits( text: string ): string {
	if ( ! OTHER_SCRIPT.test( text ) ) {
		return text;
	}
	return text.replace( /[^\0-\x7f]/g, ( character ) => {
		if ( ! /\p{Nd}/u.test( character ) ) {
			return character;
		}
		const code = character.charCodeAt( 0 );
		const zeros = [ 0x660, 0x6f0, 0x966, 0x9e6, 0xff10 ];
		const zero = zeros.find( ( at ) => code >= at && code < at + 10 );
		return zero === undefined ? character : String( code - zero );
	} );
}

/** Pieces of a text that are private by their own form; they may overlap. */
export function findPrivate( text: string ): Span[] {
	if ( text.length > SEARCHED ) {
		return [ [ 0, text.length ] ];
	}
	if ( ! isSuspicious( text ) ) {
		return [];
	}
	const plain = withAsciiDigits( text );
	const digits = plain.replace( /\D+/g, '' ).length;
	return DETECTORS.flatMap( ( [ least, detect ] ) =>
		digits < least ? [] : detect( plain )
	);
}
