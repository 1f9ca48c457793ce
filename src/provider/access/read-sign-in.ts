import type { FastifyRequest } from 'fastify';

/** A year: older is old enough for every purpose. */
const MOST_SECONDS = 31_536_000;

/**
 * When the person proved who they are, see `readSignInAge`.
 *
 * @return null when the site does not say, or says no number.
 */
export function readSignIn(
	request: FastifyRequest,
	at: string
): string | null {
	const seconds = readSignInAge( request );
	return seconds === null
		? null
		: new Date( Date.parse( at ) - seconds * 1000 ).toISOString();
}

/**
 * How long ago the person proved who they are, from the `Deskside-Sign-In-Age` header: whole seconds that have passed since, by the
 * site's own clock, so that two clocks need not agree. The site vouches for it with its token.
 *
 * @return Seconds before the person's click; null when the site does not say, or says no number.
 */
export function readSignInAge( request: FastifyRequest ): number | null {
	const header = request.headers[ 'deskside-sign-in-age' ];
	if ( typeof header !== 'string' || ! /^\d{1,9}$/.test( header ) ) {
		return null;
	}
	return Math.min( Number( header ), MOST_SECONDS );
}
