import { newToken } from '../../../../src/provider/access/token.ts';
import type { Door } from '../route-table.ts';
import { freshAddress, type Stage } from '../route-calls.ts';
import { seedAgent, seedSite } from '../seed.ts';
import type { TestProvider } from '../test-provider.ts';

/** Somebody who must not get through, with what they bring. */
export interface Visitor {
	name: string;
	keys: Record< string, string >;
	role: 'owner' | 'employee';
	/** 401 at the door, or a stranger behind it who finds nothing of the owner's. */
	stands: 'outside' | 'inside';
}

const LONG_AGO = '2026-11-10T08:59:59.000Z';
const bearer = ( token: string ) => ( { authorization: `Bearer ${ token }` } );
const session = ( token: string ) => ( { cookie: `deskside_desk=${ token }` } );
const owner = (
	name: string,
	keys: Record< string, string >,
	stands: Visitor[ 'stands' ]
): Visitor => ( {
	name,
	keys,
	stands,
	role: 'owner',
} );

/** Everybody who must not get through to what the owner has, for each door. */
export async function visitorsOf(
	provider: TestProvider,
	own: Stage
): Promise< Record< Door, Visitor[] > > {
	const { provider_id } = own.site;
	const neighbour = await seedSite( provider.db, { provider_id } );
	const stranger = await seedSite( provider.db );
	const strangerAgent = await seedAgent( provider.db, stranger.provider_id );
	const nobody = owner( 'no key', {}, 'outside' );
	return {
		open: [ nobody ],
		site: [
			nobody,
			owner( 'a wrong key', bearer( newToken( 'dsk_' ) ), 'outside' ),
			owner( "an agent's session", { cookie: own.cookie }, 'outside' ),
			owner(
				'an expired key',
				bearer( await expiredKey( provider, provider_id ) ),
				'outside'
			),
			owner(
				'a revoked key',
				bearer( await revokedKey( provider, provider_id ) ),
				'outside'
			),
			owner( 'another site', bearer( neighbour.token ), 'inside' ),
			owner(
				"another provider's site",
				bearer( stranger.token ),
				'inside'
			),
			{
				name: 'an employee',
				keys: bearer( own.site.token ),
				role: 'employee',
				stands: 'inside',
			},
		],
		desk: [
			nobody,
			owner( 'a wrong session', session( newToken() ), 'outside' ),
			owner( "a site's key", bearer( own.site.token ), 'outside' ),
			owner(
				'an expired session',
				await expiredSession( provider, provider_id ),
				'outside'
			),
			owner(
				'a session that was signed out',
				await endedSession( provider, provider_id ),
				'outside'
			),
			owner(
				'an agent who was disabled',
				await disabledAgent( provider, provider_id ),
				'outside'
			),
			owner(
				"another provider's agent",
				{ cookie: strangerAgent.cookie },
				'inside'
			),
		],
	};
}

async function expiredKey( { db }: TestProvider, provider_id: string ) {
	const { token, site_id } = await seedSite( db, { provider_id } );
	await db
		.updateTable( 'site_tokens' )
		.set( { expires_at: LONG_AGO } )
		.where( 'site_id', '=', site_id )
		.execute();
	return token;
}

async function revokedKey( { db, app }: TestProvider, provider_id: string ) {
	const { token } = await seedSite( db, { provider_id } );
	await ended( app, '/v1/connection', bearer( token ) );
	return token;
}

async function expiredSession( { db }: TestProvider, provider_id: string ) {
	const { id, cookie } = await seedAgent( db, provider_id );
	await db
		.updateTable( 'desk_sessions' )
		.set( { expires_at: LONG_AGO } )
		.where( 'agent_id', '=', id )
		.execute();
	return { cookie };
}

async function endedSession( { db, app }: TestProvider, provider_id: string ) {
	const { cookie } = await seedAgent( db, provider_id );
	await ended( app, '/v1/desk/session', { cookie, 'deskside-desk': '1' } );
	return { cookie };
}

async function disabledAgent( { db }: TestProvider, provider_id: string ) {
	const { id, cookie } = await seedAgent( db, provider_id );
	await db
		.updateTable( 'agents' )
		.set( { disabled_at: LONG_AGO } )
		.where( 'id', '=', id )
		.execute();
	return { cookie };
}

async function ended(
	app: TestProvider[ 'app' ],
	url: string,
	headers: Record< string, string >
) {
	const { statusCode, body } = await app.inject( {
		method: 'DELETE',
		url,
		headers,
		remoteAddress: freshAddress(),
	} );
	if ( statusCode !== 204 ) {
		throw new Error( `DELETE ${ url }: ${ statusCode } ${ body }` );
	}
}
