import type { AgentContext } from '../../../src/provider/access/require-agent.ts';
import type { Caller } from '../../../src/provider/access/caller.ts';
import { findSite } from '../../../src/provider/access/find-site.ts';
import { sha256 } from '../../../src/provider/access/token.ts';
import type { Trx } from '../../../src/provider/db/database.ts';
import { decideQuote } from '../../../src/provider/quotes/decide-quote.ts';
import { draftQuote } from '../../../src/provider/quotes/draft-quote.ts';
import { expireQuote } from '../../../src/provider/quotes/expire-quotes.ts';
import { loadQuote } from '../../../src/provider/quotes/load-quotes.ts';
import { statusAt } from '../../../src/provider/quotes/quote-state.ts';
import {
	reviseQuote,
	sendQuote,
} from '../../../src/provider/quotes/send-quote.ts';
import { bindingOf } from '../../../src/provider/quotes/to-state.ts';
import { withdrawQuote } from '../../../src/provider/quotes/withdraw-quote.ts';
import { buildPerson, nextUlid } from '../../support/builders.ts';
import type { Outcome } from '../../support/quotes/naive-quote.ts';
import type { Asked, Subject } from '../../support/quotes/play.ts';
import { refusalOf } from '../../support/quotes/pure-subject.ts';
import { OWNERS } from '../../support/quotes/steps.ts';
import { buildDraft, EMPLOYEE, SCREEN, seedQuoteStage } from './quotes.ts';
import type { TestProvider } from './test-provider.ts';

/** The employee opened the ticket, so she may see the quote, and still not decide it. */
const EVA = { ...EMPLOYEE, ref: 'eva' };

/** A quote in the tables, on a site of its own, behind the functions that the routes call. */
export async function databaseSubject(
	provider: TestProvider,
	at: string
): Promise< Subject > {
	const { db } = provider;
	const { site, agent_id, ticket } = await seedQuoteStage(
		provider,
		{},
		'shop_function',
		EVA
	);
	const context = await findSite( db, sha256( site.token ), at );
	if ( ! context ) {
		throw new Error( 'The site is not there.' );
	}
	const { provider_id, site_id } = site;
	const id = `quo_${ nextUlid() }`;
	const place = { provider_id, site_id, ticket_id: ticket, id };
	const agent = ( name: string ): AgentContext => ( {
		provider_id,
		agent: {
			id: agent_id,
			name,
			email: 'agent@nordlicht.example',
			role: 'agent',
			provider_name: 'Nordlicht Support',
		},
		session_sha256: '',
		expires_at: at,
		locale: 'en',
	} );
	const caller = ( who: string, now: string ): Caller => ( {
		site: context,
		person: buildPerson( {
			ref: who,
			name: who,
			role: ( OWNERS as readonly string[] ).includes( who )
				? 'owner'
				: 'employee',
		} ),
		at: now,
	} );
	const attempt = async (
		write: ( trx: Trx ) => Promise< unknown >
	): Promise< Outcome > => {
		try {
			await db.transaction().execute( write );
			return 'done';
		} catch ( error ) {
			return refusalOf( error );
		}
	};
	const decisions = () =>
		db
			.selectFrom( 'quote_decisions' )
			.where( 'site_id', '=', site_id )
			.selectAll()
			.execute();

	return {
		look: async () => {
			const last = ( await loadQuote( db, place ) ).versions.at( -1 );
			if ( ! last ) {
				throw new Error( 'Nothing was sent.' );
			}
			return { version: last.version, binding: bindingOf( last, 'en' ) };
		},
		publish: ( who, offer, valid_until, seen, now ) => {
			const draft = buildDraft( { ...offer, valid_until } );
			const isFirst = seen === 0;
			return attempt( async ( trx ) => {
				if ( ! isFirst ) {
					const revision = { version: seen, draft };
					await reviseQuote(
						trx,
						agent( who ),
						place,
						revision,
						now
					);
					return;
				}
				await draftQuote(
					trx,
					agent( who ),
					ticket,
					{ id, draft },
					now
				);
				const { quote } = await loadQuote( trx, place );
				const draft_sha256 = quote.draft_sha256 ?? '';
				await sendQuote(
					trx,
					agent( who ),
					place,
					{ draft_sha256 },
					now
				);
			} );
		},
		decide: async ( who, asked, now ) => {
			const before = ( await decisions() ).length;
			const outcome = await attempt( ( trx ) =>
				decideQuote(
					trx,
					caller( who, now ),
					id,
					toDecision( id, asked, now )
				)
			);
			return outcome === 'done' && ( await decisions() ).length === before
				? 'repeated'
				: outcome;
		},
		withdraw: ( who, version, now ) =>
			attempt( ( trx ) =>
				withdrawQuote(
					trx,
					agent( who ),
					place,
					{ version, reason: 'Mistake' },
					now
				)
			),
		job: async ( now ) =>
			( await expireQuote( db, place, now ) ) ? 'done' : 'nothing',
		read: async ( now ) => {
			const { quote } = await loadQuote( db, place );
			const approved = ( await decisions() ).filter(
				( { decision } ) => decision === 'approved'
			);
			const consents = await db
				.selectFrom( 'minute_entries' )
				.where( 'contract_id', '=', site.contract_id )
				.where( 'kind', '=', 'consent' )
				.select( [ 'consented as minutes', 'work as words' ] )
				.execute();
			return {
				status: statusAt( quote, now ),
				booked: approved.map(
					( { version, total_cents_with_vat } ) => ( {
						version,
						gross: total_cents_with_vat,
					} )
				),
				consents,
			};
		},
	};
}

/** They have just signed in: the sums here are of all sizes. */
function toDecision(
	quote_id: string,
	{ key, do: what, seen }: Asked,
	signed_in_at: string
) {
	const sight = { ...seen, quote_id, locale: 'en' as const, screen: SCREEN };
	return what === 'approve'
		? {
				decision: 'approved' as const,
				seen: { ...sight, note: '' },
				key,
				signed_in_at,
		  }
		: {
				decision: 'declined' as const,
				seen: { ...sight, reason: 'No' },
				key,
				signed_in_at,
		  };
}
