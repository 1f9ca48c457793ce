import { createHash } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id that the same text always gets: what is made of a mail is the same thing when the mail comes again. */
export function stableId< Kind extends string >(
	kind: Kind,
	text: string
): `${ Kind }_${ string }` {
	const digest = createHash( 'sha256' )
		.update( `${ kind } ${ text }` )
		.digest();
	const ulid = [ ...digest.subarray( 0, 26 ) ].map(
		// The first letter of a ULID says no more than three bits.
		( byte, index ) => LETTERS[ byte % ( index === 0 ? 8 : 32 ) ]
	);
	return `${ kind }_${ ulid.join( '' ) }`;
}
