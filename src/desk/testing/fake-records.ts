import { http, HttpResponse, type RequestHandler } from 'msw';
import { advice, newAdvice, type Advice } from '../../contract/advice.ts';
import {
	correctJournalEntry,
	journalEntry,
	type JournalEntry,
} from '../../contract/journal.ts';
import { numberedId } from './numbered-id.ts';

const AGENT = { kind: 'agent' as const, name: 'Mila Jansen', you: true };

/** A contract's journal and advice at a provider in memory; corrections and reminders as the provider does them. */
export class FakeRecords {
	/** Every revision of every entry, oldest first. */
	revisions: JournalEntry[];
	advice: Advice[];
	/** Idempotency keys of the writes. */
	readonly keys: ( string | null )[] = [];
	/** The session has ended: an advice is refused. */
	isSignedOut = false;

	constructor( {
		revisions = [],
		advice: given = [],
	}: {
		revisions?: JournalEntry[];
		advice?: Advice[];
	} ) {
		this.revisions = revisions;
		this.advice = given;
	}

	/** msw's handlers. */
	handlers(): RequestHandler[] {
		return [
			http.get( '*/contracts/:id/journal', ( { request } ) => {
				const kind = new URL( request.url ).searchParams.get( 'kind' );
				const ids = [
					...new Set( this.revisions.map( ( { id } ) => id ) ),
				];
				return HttpResponse.json( {
					entries: ids
						.map( ( id ) => this.#last( id ) )
						.filter( ( entry ) => entry?.kind === kind ),
					next: null,
				} );
			} ),
			http.get( '*/contracts/:id/journal/:entry', ( { params } ) =>
				HttpResponse.json( {
					revisions: this.revisions.filter(
						( { id } ) => id === params[ 'entry' ]
					),
				} )
			),
			http.post(
				'*/contracts/:id/journal/:entry/corrections',
				async ( { request, params } ) => {
					this.keys.push( request.headers.get( 'Idempotency-Key' ) );
					const words = correctJournalEntry.parse(
						await request.json()
					);
					const last = this.#last( String( params[ 'entry' ] ) );
					const next = journalEntry.parse( {
						...last,
						...words,
						revision: words.revision + 1,
					} );
					this.revisions.push( next );
					return HttpResponse.json( next, { status: 201 } );
				}
			),
			http.get( '*/contracts/:id/advice', () =>
				HttpResponse.json( { advice: this.advice } )
			),
			http.post( '*/contracts/:id/advice', async ( { request } ) => {
				this.keys.push( request.headers.get( 'Idempotency-Key' ) );
				if ( this.isSignedOut ) {
					return new HttpResponse( null, { status: 401 } );
				}
				const given = buildAdvice(
					newAdvice.parse( await request.json() )
				);
				this.advice = [ ...this.advice, given ];
				return HttpResponse.json( given, { status: 201 } );
			} ),
			http.post(
				'*/contracts/:id/advice/:advice/reminders',
				( { request, params } ) => {
					this.keys.push( request.headers.get( 'Idempotency-Key' ) );
					this.advice = this.advice.map( ( one ) =>
						one.id === params[ 'advice' ]
							? advice.parse( {
									...one,
									reminded_at: [
										...one.reminded_at,
										new Date().toISOString(),
									],
							  } )
							: one
					);
					return HttpResponse.json(
						this.advice.find(
							( { id } ) => id === params[ 'advice' ]
						),
						{ status: 201 }
					);
				}
			),
		];
	}

	#last( wanted: string ): JournalEntry | undefined {
		return this.revisions.filter( ( { id } ) => id === wanted ).at( -1 );
	}
}

/**
 * An entry of the journal.
 *
 * @param given What the test is about.
 */
export function buildEntry(
	given: Partial< JournalEntry > = {}
): JournalEntry {
	return journalEntry.parse( {
		id: numberedId( 'jou', 1 ),
		revision: 1,
		kind: 'anomaly',
		subject: 'Mail goes twice',
		text: '',
		happened_at: '2026-11-20T09:00:42.000Z',
		ended_at: null,
		ticket_id: null,
		written_by: AGENT,
		written_at: '2026-11-20T09:05:00.000Z',
		is_record: false,
		...given,
	} );
}

/**
 * An advice that nobody acknowledged yet.
 *
 * @param given What the test is about.
 */
export function buildAdvice( given: Partial< Advice > = {} ): Advice {
	return advice.parse( {
		id: numberedId( 'adv', 1 ),
		kind: 'security',
		subject: 'Turn on two factors',
		text: 'Every account that may install plugins.',
		addressed_to: 'Bloemen de Vries',
		given_by: 'Mila Jansen',
		given_at: '2026-11-20T09:00:00.000Z',
		text_sha256: 'ab'.repeat( 32 ),
		reminded_at: [],
		acknowledged: null,
		...given,
	} );
}
