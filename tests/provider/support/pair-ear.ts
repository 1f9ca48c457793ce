import type { PairingAnswer } from '../../../src/contract/pairing.ts';
import { issuePairingCode } from '../../../src/provider/sites/pairing-code.ts';
import { NOW } from '../../support/builders.ts';
import { seedAgent, seedContract, type ContractPart } from './seed.ts';
import { asAgent, asSite } from './clients.ts';
import { freshAddress } from './route-calls.ts';
import type { TestProvider } from './test-provider.ts';

/** A site that is paired in the way a plugin is, with its address for events, and an agent of its provider. */
export async function pairEar(
	{ app, db }: TestProvider,
	events_url: string | undefined,
	part: ContractPart = {}
) {
	const contract = await seedContract( db, part );
	const { code } = await issuePairingCode( db, contract, NOW );
	const answer = await app.inject( {
		method: 'POST',
		url: '/v1/pairings',
		remoteAddress: freshAddress(),
		payload: {
			code,
			site_url: events_url
				? new URL( '/', events_url ).href
				: 'https://shop.example/',
			site_name: 'Bloemen',
			wordpress: '6.9',
			deskside: '0.1.0',
			...( events_url ? { events_url } : {} ),
		},
	} );
	const paired = answer.json< PairingAnswer >();
	const agent = await seedAgent( db, contract.provider_id );
	return {
		...paired,
		provider_id: contract.provider_id,
		site: asSite( app, paired.token ),
		cookie: agent.cookie,
		agent: asAgent( app, agent.cookie ),
	};
}
