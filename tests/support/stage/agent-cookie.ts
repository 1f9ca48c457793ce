import { stage } from './stage.ts';

/** Signs in at the desk as the stage's agent; the session's cookie. */
export async function agentCookie(): Promise< string > {
	const { provider, agent } = stage();
	const session = await fetch( `${ provider }/v1/desk/session`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'deskside-desk': '1' },
		body: JSON.stringify( agent ),
	} );
	const cookie = session.headers.get( 'set-cookie' )?.split( ';' )[ 0 ];
	if ( session.status !== 201 || ! cookie ) {
		throw new Error(
			`The agent could not sign in: ${
				session.status
			} ${ await session.text() }`
		);
	}
	return cookie;
}
