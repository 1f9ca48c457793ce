import { ProblemError } from '../http/problem-error.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Where an agent's browser posts an entry: WordPress's own door for forms, below the site's address.
 *
 * @throws {ProblemError} `state_conflict` for an address without encryption, except on this machine.
 */
export function entryUrl( site: string ): string {
	const url = new URL( 'wp-admin/admin-post.php', withSlash( site ) );
	if ( url.protocol !== 'https:' && ! LOOPBACK.test( url.hostname ) ) {
		throw new ProblemError(
			'state_conflict',
			'This site is not reached over https, so nobody can be let in safely.'
		);
	}
	url.searchParams.set( 'action', 'deskside_enter' );
	return url.href;
}

const withSlash = ( site: string ) =>
	site.endsWith( '/' ) ? site : `${ site }/`;
