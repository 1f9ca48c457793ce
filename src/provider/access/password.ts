import {
	randomBytes,
	scrypt,
	timingSafeEqual,
	type ScryptOptions,
} from 'node:crypto';

/** 32 MB and some 80 ms on one core: bearable once a session, dear for whoever guesses. */
const COST = {
	N: 2 ** 15,
	r: 8,
	p: 1,
	maxmem: 64 * 1024 * 1024,
} satisfies ScryptOptions;
const BYTES = 32;

/** `scrypt$N$salt$hash`, salt and hash in base64url. */
export async function hashPassword( password: string ): Promise< string > {
	const salt = randomBytes( 16 );
	const hash = await derive( password, salt, COST.N );
	return [
		'scrypt',
		COST.N,
		salt.toString( 'base64url' ),
		hash.toString( 'base64url' ),
	].join( '$' );
}

/** Takes as long for an unknown agent (`stored` null) as for a known one, so that nobody learns who has an account. */
export async function isPassword(
	password: string,
	stored: string | null
): Promise< boolean > {
	const [ , cost, salt, hash ] = ( stored ?? UNKNOWN ).split( '$' );
	const expected = Buffer.from( hash ?? '', 'base64url' );
	const given = await derive(
		password,
		Buffer.from( salt ?? '', 'base64url' ),
		Number( cost )
	);
	return (
		given.length === expected.length &&
		timingSafeEqual( given, expected ) &&
		stored !== null
	);
}

const UNKNOWN = [
	'scrypt',
	COST.N,
	randomBytes( 16 ).toString( 'base64url' ),
	randomBytes( BYTES ).toString( 'base64url' ),
].join( '$' );

function derive(
	password: string,
	salt: Buffer,
	N: number
): Promise< Buffer > {
	return new Promise( ( resolve, reject ) =>
		scrypt(
			password.normalize( 'NFKC' ),
			salt,
			BYTES,
			{ ...COST, N },
			( error, key ) => ( error ? reject( error ) : resolve( key ) )
		)
	);
}
