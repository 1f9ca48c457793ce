import { ulid } from 'ulid';
import type { HelpFile } from '../../../src/contract/help.ts';
import { stage, wpEval } from './stage.ts';

/** Takes help files in as the stage's agent. */
export async function importFiles(
	files: readonly HelpFile[]
): Promise< void > {
	const { provider, agent } = stage();
	const headers = {
		'content-type': 'application/json',
		'deskside-desk': '1',
	};
	const session = await fetch( `${ provider }/v1/desk/session`, {
		method: 'POST',
		headers,
		body: JSON.stringify( agent ),
	} );
	const cookie = session.headers.get( 'set-cookie' )?.split( ';' )[ 0 ] ?? '';
	const answer = await fetch( `${ provider }/v1/desk/help/files`, {
		method: 'POST',
		headers: { ...headers, cookie, 'idempotency-key': ulid() },
		body: JSON.stringify( { files } ),
	} );
	if ( answer.status !== 201 ) {
		throw new Error( `help files: ${ await answer.text() }` );
	}
}

/** Lets the site fetch the help texts now. */
export async function fetchHelp(): Promise< void > {
	const said = await wpEval( `
		deskside_load( 'help/refresh' );
		$done = deskside_refresh_help( get_user_by( 'login', 'admin' ) );
		echo is_wp_error( $done ) ? $done->get_error_code() : 'ok';` );
	if ( said.trim() !== 'ok' ) {
		throw new Error( `The site could not fetch its help: ${ said }` );
	}
}
