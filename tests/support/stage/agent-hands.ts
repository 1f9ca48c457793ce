import { ulid } from 'ulid';
import {
	deskQuoteChanged,
	type DeskQuote,
} from '../../../src/contract/desk-quote.ts';
import type { QuoteDraft } from '../../../src/contract/quote.ts';
import { agentCookie } from './agent-cookie.ts';
import { stage } from './stage.ts';

/** What an agent does at the desk while the browser looks at the site. */
export interface AgentHands {
	record: (
		ticket: string,
		minutes: number,
		work: string
	) => Promise< void >;
	/** Drafts and sends at once. */
	quote: ( ticket: string, draft: QuoteDraft ) => Promise< DeskQuote >;
	revise: ( quote: DeskQuote, draft: QuoteDraft ) => Promise< DeskQuote >;
}

/** Signs in and writes through the desk's own routes. */
export async function openHands(): Promise< AgentHands > {
	const cookie = await agentCookie();
	const post = async ( path: string, body: object ): Promise< unknown > => {
		const answer = await fetch( `${ stage().provider }/v1/desk${ path }`, {
			method: 'POST',
			headers: {
				cookie,
				'content-type': 'application/json',
				'deskside-desk': '1',
				'idempotency-key': ulid(),
			},
			body: JSON.stringify( body ),
		} );
		if ( ! answer.ok ) {
			throw new Error(
				`${ path }: ${ answer.status } ${ await answer.text() }`
			);
		}
		return answer.json();
	};
	const change = async ( path: string, body: object ) =>
		deskQuoteChanged.parse( await post( path, body ) ).quote;
	return {
		record: async ( ticket, minutes, work ) => {
			const worked_at = new Date().toISOString();
			await post( `/tickets/${ ticket }/minutes`, {
				minutes,
				work,
				worked_at,
			} );
		},
		quote: async ( ticket, draft ) => {
			const id = `quo_${ ulid() }`;
			const { draft_sha256 } = await change(
				`/tickets/${ ticket }/quotes`,
				{ id, draft }
			);
			return change( `/quotes/${ id }/send`, { draft_sha256 } );
		},
		revise: ( { id, versions }, draft ) =>
			change( `/quotes/${ id }/revise`, {
				version: versions.length,
				draft,
			} ),
	};
}
