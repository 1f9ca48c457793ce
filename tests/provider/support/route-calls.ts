import type { Person } from '../../../src/contract/person.ts';
import { buildPerson, buildReply, nextUlid } from '../../support/builders.ts';
import { asAgent, encodePerson } from './clients.ts';
import { openTicket } from './open-ticket.ts';
import { announce, drawPng } from './pictures.ts';
import { asQuoteAgent, buildDraft, sendQuote } from './quotes.ts';
import { ROUTES, type OwnThings, type RouteSample } from './route-table.ts';
import { seedAgent, seedSite, type SeededSite } from './seed.ts';
import { seedAccess } from './seed-access.ts';
import { seedRecords } from './seed-records.ts';
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

export interface StagePart {
	/** A site of this provider; of one of its own when left out. */
	provider_id?: string;
	/** Who opens the ticket; an owner when left out. */
	opener?: Partial< Person >;
	/** Stands in every text that this site and its agent write, so that it can be found where it must not be. */
	mark?: string;
}

/**
 * A paired site, an agent, and a ticket with a picture that is here and a quote that was sent. A new kind of thing that
 * routes name by id is seeded here and added to `OwnThings`: the matrix and the fuzzer take it from there.
 */
export async function seedStage(
	provider: TestProvider,
	{ provider_id, opener = {}, mark = '' }: StagePart = {}
): Promise< Stage > {
	const site = await seedSite( provider.db, {
		client: `Bloemen de Vries ${ mark }`,
		...( provider_id === undefined ? {} : { provider_id } ),
	} );
	const { cookie } = await seedAgent(
		provider.db,
		site.provider_id,
		`Mila Jansen ${ mark }`
	);
	const bytes = await drawPng();
	const attachment = announce( bytes, { name: `screen ${ mark }.png` } );
	const { ticket } = await openTicket(
		provider.app,
		site.token,
		{
			attachments: [ attachment ],
			subject: `The coupon field is gone ${ mark }`,
			body: `Since this morning customers cannot enter a coupon. ${ mark }`,
		},
		buildPerson( { name: `Anna de Vries ${ mark }`, ...opener } )
	);
	const answer_file = announce( Buffer.from( 'never comes' ) );
	await asAgent( provider.app, cookie ).post(
		`/v1/desk/tickets/${ ticket.id }/messages`,
		buildReply( { attachments: [ answer_file ] } )
	);
	const things = {
		...( await seedRecords( provider, site, cookie, ticket.id ) ),
		...( await seedAccess( provider, site, cookie, ticket.id ) ),
		contract: site.contract_id,
		ticket: ticket.id,
		message: ticket.messages[ 0 ]?.id ?? '',
		attachment: attachment.id,
		answer_file: answer_file.id,
		quote: await sendQuote(
			asQuoteAgent( provider, cookie ),
			ticket.id,
			buildDraft( { note: `As discussed. ${ mark }` } )
		),
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
