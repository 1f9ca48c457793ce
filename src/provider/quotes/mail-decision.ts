import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { askMail } from '../mail/ask-mail.ts';
import type { QuotePlace } from './find-quote.ts';
import type { VersionRow } from './quote-rows.ts';

/** Both sides get the record by mail: whoever decided, and the agent who sent what was decided on. */
export async function mailDecision(
	trx: Trx,
	{ person, at }: Caller,
	{ provider_id, site_id, ticket_id, id }: QuotePlace,
	version: VersionRow,
	decision: 'approved' | 'declined'
): Promise< void > {
	const agent = await trx
		.selectFrom( 'agents' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', version.agent_id )
		.select( [ 'name', 'email as address' ] )
		.executeTakeFirst();
	const owner =
		person.email === null
			? []
			: [
					{
						name: person.name,
						address: person.email,
						locale: person.locale,
					},
			  ];
	const both = [
		...owner,
		...( agent ? [ { ...agent, locale: 'en' as const } ] : [] ),
	];
	await askMail(
		trx,
		{ provider_id, site_id, ticket_id },
		...both.map( ( to ) => ( {
			kind: 'quote_decided' as const,
			key: `decided ${ id }`,
			to,
			data: { quote_id: id, decision },
			at,
		} ) )
	);
}
