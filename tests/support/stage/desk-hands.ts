import { ulid } from 'ulid';
import type { DeskQuoteChanged } from '../../../src/contract/desk-quote.ts';
import type { QuoteDraft } from '../../../src/contract/quote.ts';
import { stage } from './stage.ts';

/** Drafts and sends a quote on a ticket as the stage's agent; its id. */
export type SendQuote = (
	ticket: string,
	draft: QuoteDraft
) => Promise< string >;

/** Signs in as the stage's agent, at the provider itself. */
export async function openDeskHands(): Promise< SendQuote > {
	const { provider, agent } = stage();
	const write = ( path: string, body: object, cookie = '' ) =>
		fetch( provider + path, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'deskside-desk': '1',
				'idempotency-key': ulid(),
				cookie,
			},
			body: JSON.stringify( body ),
		} );
	const session = await write( '/v1/desk/session', agent );
	const cookie = session.headers.get( 'set-cookie' )?.split( ';' )[ 0 ] ?? '';
	const change = async ( path: string, body: object ) => {
		const answer = await write( path, body, cookie );
		if ( answer.status !== 201 ) {
			throw new Error( `${ path }: ${ await answer.text() }` );
		}
		return ( await answer.json() ) as DeskQuoteChanged;
	};
	return async ( ticket, draft ) => {
		const { quote } = await change( `/v1/desk/tickets/${ ticket }/quotes`, {
			id: `quo_${ ulid() }`,
			draft,
		} );
		const { draft_sha256 } = quote;
		await change( `/v1/desk/quotes/${ quote.id }/send`, { draft_sha256 } );
		return quote.id;
	};
}
