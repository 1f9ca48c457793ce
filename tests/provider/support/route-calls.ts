import { buildPerson, nextUlid } from '../../support/builders.ts';
import { encodePerson } from './clients.ts';
import { openTicket } from './open-ticket.ts';
import { announce, drawPng } from './pictures.ts';
import { asQuoteAgent, sendQuote } from './quotes.ts';
import { ROUTES, type OwnThings, type RouteSample } from './route-table.ts';
import { seedAgent, seedSite, type SeededSite } from './seed.ts';
import type { TestProvider } from './test-provider.ts';

/** Every route of the table, as tests go through them. */
export const everyRoute = Object.entries( ROUTES ).map(
	( [ name, sample ] ) => ( {
		name,
		method: name.split( ' ' )[ 0 ] ?? '',
		sample,
	} )
);
export const siteRoutes = everyRoute.filter(
	( { sample } ) => sample.door === 'site'
);
export const deskRoutes = everyRoute.filter(
	( { sample } ) => sample.door === 'desk'
);

/** The tight limits of pairing and signing in count by address; they are held by tests of their own. */
let addresses = 0;
export const freshAddress = () =>
	`10.0.${ ( addresses >> 8 ) & 255 }.${ addresses++ & 255 }`;

/** Calls a route as the table says, with whatever keys and cookies are given. */
export function callRoute(
	{ app }: TestProvider,
	{ sample, method }: { sample: RouteSample; method: string },
	headers: Record< string, string >,
	own: OwnThings,
	bytes = sample.bytes
) {
	return app.inject( {
		method: method as 'GET',
		url: sample.url( own ),
		remoteAddress: freshAddress(),
		headers: {
			'deskside-person': encodePerson( buildPerson() ),
			'idempotency-key': nextUlid(),
			'deskside-desk': '1',
			...( bytes ? { 'content-type': 'image/png' } : {} ),
			...headers,
		},
		...( bytes ? { payload: bytes } : {} ),
		...( sample.body ? { payload: sample.body( own ) as object } : {} ),
	} );
}

export interface Stage {
	site: SeededSite;
	/** A signed-in agent of the site's provider. */
	cookie: string;
	things: OwnThings;
}

/** A provider of its own with a paired site, an agent, and a ticket with a picture that is here and a quote that was sent. */
export async function seedStage( provider: TestProvider ): Promise< Stage > {
	const site = await seedSite( provider.db );
	const { cookie } = await seedAgent( provider.db, site.provider_id );
	const bytes = await drawPng();
	const attachment = announce( bytes );
	const { ticket } = await openTicket( provider.app, site.token, {
		attachments: [ attachment ],
	} );
	const things = {
		contract: site.contract_id,
		ticket: ticket.id,
		message: ticket.messages[ 0 ]?.id ?? '',
		attachment: attachment.id,
		quote: await sendQuote( asQuoteAgent( provider, cookie ), ticket.id ),
	};
	const put = {
		sample: ROUTES[ 'PUT /v1/attachments/{id}' ] as RouteSample,
		method: 'PUT',
	};
	await callRoute(
		provider,
		put,
		{ authorization: `Bearer ${ site.token }` },
		things,
		bytes
	);
	return { site, cookie, things };
}
