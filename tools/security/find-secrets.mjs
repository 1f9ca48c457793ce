/** Finds what looks like a secret that somebody wrote into a file. */

const PATTERNS = [
	/-----BEGIN [A-Z ]*PRIVATE KEY-----/,
	/\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abpr]-[A-Za-z0-9-]{10,})/,
	// Our own: a site's token, and the key of its events.
	/\bdsk_[A-Za-z0-9_-]{40,}/,
	/\bwhsec_[A-Za-z0-9+/=]{32,}/,
	// scrypt, bcrypt and phpass hashes.
	/\$(?:2[aby]\$\d\d\$[./A-Za-z0-9]{53}|P\$[./A-Za-z0-9]{31})|scrypt\$\d+\$[\w-]{16,}/,
];

/** `token = '…'`, `'password' => "…"`: a text of one word beside a name that says what it is. */
const ASSIGNED =
	/(?:key|secret|token|passwor[dt]|salt|credential)\w*['"]?\s*(?:=>|[:=])\s*(['"`])([A-Za-z0-9+/_=.-]{12,})\1/gi;

/**
 * What looks like a secret in a text.
 *
 * @param {string} text Of a file.
 * @return {string[]} Its first letters, never the whole.
 */
export function findSecrets( text ) {
	const written = [ ...text.matchAll( ASSIGNED ) ].map(
		( found ) => found[ 2 ]
	);
	const found = [
		...PATTERNS.flatMap( ( pattern ) => pattern.exec( text )?.[ 0 ] ?? [] ),
		...written.filter( isRandom ),
	];
	return [ ...new Set( found ) ].map(
		( secret ) => `${ secret.slice( 0, 8 ) }…`
	);
}

/** Words are written in one case with signs between them; what is drawn mixes digits and letters of both cases. */
const isRandom = ( value ) =>
	/\d/.test( value ) && /[a-z]/.test( value ) && /[A-Z]/.test( value );
