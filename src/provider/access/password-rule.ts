import { signIn } from '../../contract/desk.ts';

/**
 * NIST SP 800-63B asks for at least 8, better more, and against rules on which kinds of letters stand in it; what is twelve long
 * needs none.
 */
const LEAST = 12;
/** Fewer different letters are one key held down, or a walk between two. */
const LEAST_DIFFERENT = 4;
/** Letters that must be there beside names and addresses that everybody knows. */
const LEAST_BESIDE = 8;

/**
 * Why a new password will not do, in a sentence; null when it will. Passwords from before go on to open sessions.
 *
 * @param about What anybody may know of its owner: name, address, provider.
 */
export function passwordMistake(
	password: string,
	about: readonly string[]
): string | null {
	const letters = [ ...password.normalize( 'NFKC' ) ];
	if ( ! signIn.shape.password.safeParse( password ).success ) {
		return password === ''
			? 'It is empty.'
			: 'It has more than 200 letters.';
	}
	if ( letters.length < LEAST ) {
		return `It has ${ letters.length } of at least ${ LEAST } letters.`;
	}
	if ( new Set( letters ).size < LEAST_DIFFERENT ) {
		return 'It is the same few letters again and again.';
	}
	return besides( password, about ) < LEAST_BESIDE
		? 'It is hardly more than the name or the address: add words that nobody connects with them.'
		: null;
}

/** How many letters are left without the words that anybody may know. */
const besides = ( password: string, about: readonly string[] ): number =>
	about
		.flatMap( ( text ) => text.toLowerCase().split( /[\s@.]+/ ) )
		.filter( ( word ) => word.length > 2 )
		.sort( ( a, b ) => b.length - a.length )
		.reduce(
			( left, word ) => left.replaceAll( word, '' ),
			password.toLowerCase()
		)
		.replaceAll( /[\s@.]/g, '' ).length;
