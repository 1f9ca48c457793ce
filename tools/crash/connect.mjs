/** Pairs a site and signs an agent in, once, before anything is killed. */

import { openWire } from './wire.mjs';

const OWNER = {
	ref: '7',
	name: 'Anna de Vries',
	email: 'anna@shop.example',
	role: 'owner',
	locale: 'en',
};

/** The plan with an allowance, so that minutes come from both: allowance and consent. */
const PLAN = 'standaard';

/**
 * Opens both doors.
 *
 * @param {{ url: string, agent: Object, pairing: Array<{ plan: string, code: string }> }} started What the provider said.
 * @return {Promise<{ site: ReturnType<typeof openWire>, agent: ReturnType<typeof openWire> }>} Good for every later start.
 */
export async function connect( { url, agent, pairing } ) {
	const { code } = pairing.find( ( { plan } ) => plan === PLAN );
	const paired = await post( `${ url }/v1/pairings`, {
		code,
		site_url: 'https://shop.example',
		site_name: 'Bloemen de Vries',
		wordpress: '6.9',
		deskside: '0.1.0',
	} );
	const { token } = await paired.json();
	const signedIn = await post( `${ url }/v1/desk/session`, agent );
	const cookie = signedIn.headers.getSetCookie()[ 0 ].split( ';' )[ 0 ];
	return {
		site: openWire( url, {
			authorization: `Bearer ${ token }`,
			'deskside-person': Buffer.from( JSON.stringify( OWNER ) ).toString(
				'base64url'
			),
			'deskside-sign-in-age': '60',
		} ),
		agent: openWire( url, { cookie, 'deskside-desk': '1' } ),
	};
}

async function post( address, body ) {
	const answer = await fetch( address, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'deskside-desk': '1' },
		body: JSON.stringify( body ),
	} );
	if ( ! answer.ok ) {
		throw new Error( `${ address }: ${ await answer.text() }` );
	}
	return answer;
}
