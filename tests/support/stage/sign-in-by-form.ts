import { stage } from './stage.ts';

/** Signs somebody in with WordPress's own form, without a browser; gives the cookies of all later requests. */
export async function signInByForm( user: string ): Promise< string > {
	const answer = await fetch( `${ stage().site }/wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: 'wordpress_test_cookie=WP+Cookie+check' },
		body: new URLSearchParams( {
			log: user,
			pwd: 'password',
			testcookie: '1',
		} ),
	} );
	return answer.headers
		.getSetCookie()
		.map( ( line ) => line.split( ';' )[ 0 ] )
		.join( '; ' );
}
