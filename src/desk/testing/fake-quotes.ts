import { http, HttpResponse, type RequestHandler } from 'msw';
import {
	changeDraft,
	type DeskQuote,
	newFinding,
	newQuote,
	reviseQuote,
	withdrawQuote,
} from '../../contract/desk-quote.ts';
import type { DeskTicket } from '../../contract/desk.ts';
import { buildDraftQuote, buildQuoteVersion } from './build-desk-quote.ts';

/** The quotes of a provider in memory; tests may change everything. A write names what it saw, or is refused with 409. */
export class FakeQuotes {
	quotes: DeskQuote[] = [];
	/** Bodies of the writes that were carried out. */
	readonly written: { act: string; body: unknown }[] = [];
	readonly #ticket: ( id: string ) => DeskTicket | undefined;

	constructor( ticket: ( id: string ) => DeskTicket | undefined ) {
		this.#ticket = ticket;
	}

	handlers(): RequestHandler[] {
		return [
			http.get( '*/v1/desk/tickets/:id/quotes', ( { params } ) =>
				HttpResponse.json( {
					quotes: this.quotes.filter(
						( quote ) => quote.ticket_id === params[ 'id' ]
					),
				} )
			),
			http.post(
				'*/v1/desk/tickets/:id/quotes',
				async ( { request } ) => {
					const { id, draft } = newQuote.parse(
						await request.json()
					);
					return this.#keep(
						'new',
						{ draft },
						buildDraftQuote( id, draft )
					);
				}
			),
			http.post(
				'*/v1/desk/tickets/:id/findings',
				async ( { request } ) => {
					const found = newFinding.parse( await request.json() );
					return this.#keep( 'finding', found, draftOf( found ) );
				}
			),
			http.put(
				'*/v1/desk/quotes/:id/draft',
				async ( { request, params } ) => {
					const body = changeDraft.parse( await request.json() );
					const found = this.#find( params[ 'id' ] );
					return found.draft_sha256 === body.draft_sha256
						? this.#keep(
								'draft',
								body,
								buildDraftQuote( found.id, body.draft )
						  )
						: conflict( found );
				}
			),
			http.post(
				'*/v1/desk/quotes/:id/:act',
				async ( { request, params } ) =>
					this.#change(
						this.#find( params[ 'id' ] ),
						String( params[ 'act' ] ),
						await request.json()
					)
			),
		];
	}

	#change( found: DeskQuote, act: string, body: unknown ): Response {
		if ( act === 'send' ) {
			return found.status === 'draft' && found.draft
				? this.#keep( act, body, sent( found, found.draft ) )
				: conflict( found );
		}
		const { version } =
			act === 'revise'
				? reviseQuote.parse( body )
				: withdrawQuote.parse( body );
		if (
			found.versions.length !== version ||
			! [ 'draft', 'sent' ].includes( found.status )
		) {
			return conflict( found );
		}
		return act === 'revise'
			? this.#keep(
					act,
					body,
					sent( found, reviseQuote.parse( body ).draft )
			  )
			: this.#keep( act, body, { ...found, status: 'withdrawn' } );
	}

	#keep( act: string, body: unknown, quote: DeskQuote ): Response {
		this.written.push( { act, body } );
		this.quotes = [
			...this.quotes.filter( ( { id } ) => id !== quote.id ),
			quote,
		];
		return HttpResponse.json(
			{ quote, desk_ticket: this.#ticket( quote.ticket_id ) },
			{ status: 201 }
		);
	}

	#find( id: unknown ): DeskQuote {
		const found = this.quotes.find( ( quote ) => quote.id === id );
		if ( ! found ) {
			throw new Error( `No quote ${ String( id ) }` );
		}
		return found;
	}
}

function draftOf( found: ReturnType< typeof newFinding.parse > ): DeskQuote {
	const { text: description, valid_until, minutes_cap } = found;
	return buildDraftQuote( found.quote_id, {
		lines: [
			{ description, quantity: 1, unit_cents: 2000, vat_percent: null },
		],
		valid_until,
		minutes_cap,
		note: '',
		attachments: [],
	} );
}

function sent(
	quote: DeskQuote,
	draft: NonNullable< DeskQuote[ 'draft' ] >
): DeskQuote {
	const { valid_until, minutes_cap, note } = draft;
	const lines = draft.lines.map( ( line ) => ( {
		...line,
		vat_percent: line.vat_percent ?? 21,
	} ) );
	const version = buildQuoteVersion( {
		version: quote.versions.length + 1,
		lines,
		valid_until,
		minutes_cap,
		...( minutes_cap === null ? { minutes_price: null } : {} ),
		note,
	} );
	return {
		...quote,
		status: 'sent',
		versions: [ ...quote.versions, version ],
		draft: null,
		draft_totals: null,
		draft_sha256: null,
	};
}

function conflict( quote: DeskQuote ): Response {
	return HttpResponse.json(
		{
			type: 'about:blank',
			title: 'Conflict',
			status: 409,
			code: 'state_conflict',
			detail: 'English of the provider',
			quote,
		},
		{ status: 409, headers: { 'Content-Type': 'application/problem+json' } }
	);
}
