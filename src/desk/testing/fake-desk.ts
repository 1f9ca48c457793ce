import { http, HttpResponse, type RequestHandler } from 'msw';
import {
	correctMinutes,
	recordMinutes,
	reply,
	setStatus,
	type Agent,
	type CorrectMinutes,
	type DeskTicket,
	type Reply,
	type SetStatus,
} from '../../contract/desk.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { bookedEntry } from './booked-entry.ts';
import { buildAgent } from './build-agent.ts';
import { FakeClasses } from './fake-classes.ts';
import { FakeQuotes } from './fake-quotes.ts';
import { FakeUploads } from './fake-uploads.ts';
import { isWanted } from './is-wanted.ts';
import { refuse, unseenOf, type Refusal } from './refuse.ts';

const PAGE = 50;
const WRITES = [ 'messages', 'minutes', 'corrections', 'status' ] as const;
type Write = ( typeof WRITES )[ number ];

/**
 * A provider in memory for the desk's tests: keeps what it is sent, honours idempotency keys, refuses minutes that
 * need consent. `tickets` is its queue, in order; tests may change everything.
 */
export class FakeDesk {
	agent: Agent | null = buildAgent();
	tickets: DeskTicket[];
	pageSize = PAGE;
	/** What was asked of the queue each time. */
	readonly queueReads: string[] = [];
	/** Reads get no answer at all. */
	isAway = false;
	/** Every write that was carried out, once for each key. */
	readonly written: { key: string; body: unknown }[] = [];
	/** Every write request, repeated ones too. */
	tries = 0;
	readonly quotes = new FakeQuotes( ( id ) => this.#find( id ) );
	readonly classes = new FakeClasses( ( id ) => this.#find( id ) );
	/** The next answers of writes, before anything is looked at; `offline` is a lost line. */
	failures: ProblemCode[] = [];
	/** So many next writes are carried out, and their answers lost on the line. */
	lostAnswers = 0;
	/** Writes wait for it before they are carried out. */
	held: Promise< void > | null = null;
	readonly uploads = new FakeUploads();

	constructor( tickets: DeskTicket[] = [] ) {
		this.tickets = tickets;
	}

	/** msw's handlers; every path below any origin's `/v1/desk/`. */
	handlers(): RequestHandler[] {
		return [
			...this.quotes.handlers(),
			http.get( '*/v1/desk/tickets/:id/access-grants', () =>
				this.#signedIn( () => HttpResponse.json( { grants: [] } ) )
			),
			http.get( '*/v1/desk/session', () =>
				this.#signedIn( () => HttpResponse.json( this.agent ) )
			),
			http.post( '*/v1/desk/session', async ( { request } ) => {
				const { password } = ( await request.json() ) as {
					password: string;
				};
				if ( password !== 'right' ) {
					return refuse( 'unauthenticated' );
				}
				this.agent = buildAgent();
				return HttpResponse.json( this.agent, { status: 201 } );
			} ),
			http.delete( '*/v1/desk/session', () => {
				this.agent = null;
				return new HttpResponse( null, { status: 204 } );
			} ),
			http.get( '*/v1/desk/queue', ( { request } ) =>
				this.#signedIn( () => this.#queue( new URL( request.url ) ) )
			),
			...this.classes.handlers(),
			http.get( '*/v1/desk/tickets/:id', ( { params } ) =>
				this.#signedIn( () => {
					const found = this.#find( String( params[ 'id' ] ) );
					return found
						? HttpResponse.json( found )
						: refuse( 'not_found' );
				} )
			),
			...this.uploads.handlers(),
			...WRITES.map( ( what ) =>
				http.post(
					`*/v1/desk/tickets/:id/${ what }`,
					( { request, params } ) =>
						this.#write( request, String( params[ 'id' ] ), what )
				)
			),
		];
	}

	#signedIn( answer: () => Response ): Response {
		if ( this.isAway ) {
			return HttpResponse.error();
		}
		return this.agent ? answer() : refuse( 'unauthenticated' );
	}

	#queue( url: URL ): Response {
		this.queueReads.push( url.search );
		const wanted = ( name: string ) => url.searchParams.get( name );
		const all = this.tickets
			.map( ( { item } ) => item )
			.filter( ( item ) =>
				isWanted( item, wanted, this.agent?.name ?? '' )
			);
		const start = Number( url.searchParams.get( 'after' ) ?? 0 );
		const end = start + this.pageSize;
		const ids = wanted( 'tickets' )?.split( ',' );
		return HttpResponse.json( {
			tickets: ids
				? all.filter( ( { id } ) => ids.includes( id ) )
				: all.slice( start, end ),
			next: ! ids && end < all.length ? String( end ) : null,
			total: start === 0 ? all.length : null,
		} );
	}

	async #write(
		request: Request,
		id: string,
		what: Write
	): Promise< Response > {
		this.tries += 1;
		await this.held;
		const failure = this.failures.shift();
		if ( failure ) {
			return failure === 'offline'
				? HttpResponse.error()
				: refuse( failure );
		}
		const found = this.#find( id );
		if ( ! this.agent || ! found ) {
			return refuse( this.agent ? 'not_found' : 'unauthenticated' );
		}
		const key = request.headers.get( 'Idempotency-Key' );
		if ( ! key || request.headers.get( 'Deskside-Desk' ) !== '1' ) {
			return refuse( key ? 'forbidden' : 'idempotency_key_required' );
		}
		const body: unknown = await request.json();
		const known = this.written.find( ( write ) => write.key === key );
		const code = known
			? conflictOf( known.body, body )
			: this.#apply( found, what, body );
		if ( code ) {
			return refuse( code );
		}
		if ( ! known ) {
			this.written.push( { key, body } );
		}
		if ( this.lostAnswers > 0 ) {
			this.lostAnswers -= 1;
			return HttpResponse.error();
		}
		return HttpResponse.json( this.#find( id ), { status: 201 } );
	}

	#apply(
		found: DeskTicket,
		what: Write,
		body: unknown
	): ProblemCode | Refusal | null {
		switch ( what ) {
			case 'messages':
				return this.#answer( found, reply.parse( body ) );
			case 'minutes':
				return this.#record(
					found,
					recordMinutes.parse( body ).minutes
				);
			case 'corrections':
				return this.#correct( found, correctMinutes.parse( body ) );
			case 'status':
				return this.#setStatus( found, setStatus.parse( body ) );
		}
	}

	#answer(
		found: DeskTicket,
		{ id, body, status, attachments, written_at: at, seen }: Reply
	): Refusal | null {
		const meanwhile = seen ? unseenOf( found, seen ) : null;
		if ( meanwhile ) {
			return { code: 'ticket_changed', meanwhile };
		}
		const name = this.agent?.name ?? '';
		const message = {
			id,
			author: { kind: 'agent' as const, name, you: true },
			body,
			attachments: attachments.map( ( one ) => ( {
				...one,
				status: 'awaited' as const,
				refused_for: null,
				width: null,
				height: null,
			} ) ),
			written_at: at,
			received_at: at,
		};
		found.ticket.messages = [ ...found.ticket.messages, message ];
		found.item.waiting_since = null;
		found.item.last_message_id = id;
		this.#stand( found, status );
		return null;
	}

	/** As the provider does: what a colleague has, or what was not seen, changes nothing. */
	#setStatus(
		found: DeskTicket,
		{ status, from, seen }: SetStatus
	): Refusal | null {
		const { agent, agent_id, agent_since } = found.item;
		const isOthers = agent_id !== null && agent_id !== this.agent?.id;
		if ( status === 'taken' && isOthers && agent_id !== from ) {
			return {
				code: 'already_taken',
				meanwhile: {
					what: 'taken',
					by: agent,
					agent_id,
					at: agent_since,
				},
			};
		}
		const meanwhile = seen ? unseenOf( found, seen ) : null;
		if ( status === 'solved' && meanwhile ) {
			return { code: 'ticket_changed', meanwhile };
		}
		this.#stand( found, status === 'open' ? 'taken' : status );
		return null;
	}

	#stand( found: DeskTicket, status: Reply[ 'status' ] | 'taken' ): void {
		found.item.status = status;
		found.ticket.status = status;
		if (
			! [ 'answered', 'solved' ].includes( status ) ||
			! found.item.agent
		) {
			found.item.agent = this.agent?.name ?? null;
			found.item.agent_id = this.agent?.id ?? null;
			found.item.agent_since = new Date().toISOString();
		}
	}

	#record( found: DeskTicket, minutes: number ): ProblemCode | null {
		const { allowance } = found.contract.minutes;
		if (
			minutes >
			( allowance?.remaining ?? 0 ) + found.contract.consent_left
		) {
			return 'consent_required';
		}
		if ( allowance ) {
			allowance.used += minutes;
			allowance.remaining -= minutes;
		}
		found.entries = [
			...found.entries,
			bookedEntry( found, minutes, this.agent?.name ?? '' ),
		];
		return null;
	}

	/** As the provider does: gives back what is booked there and no more; in the running month only, which is enough here. */
	#correct(
		found: DeskTicket,
		{ minutes, work }: CorrectMinutes
	): ProblemCode | null {
		const booked = found.entries.reduce(
			( sum, entry ) => sum - entry.minutes,
			0
		);
		if ( -minutes > booked ) {
			return 'correction_too_large';
		}
		const code = minutes > 0 ? this.#record( found, minutes ) : null;
		const { allowance } = found.contract.minutes;
		if ( minutes < 0 ) {
			if ( allowance ) {
				allowance.used += minutes;
				allowance.remaining -= minutes;
			}
			found.entries = [
				...found.entries,
				{
					...bookedEntry( found, minutes, this.agent?.name ?? '' ),
					kind: 'correction',
					work,
				},
			];
		}
		return code;
	}

	#find( id: string ): DeskTicket | undefined {
		return this.tickets.find( ( { ticket } ) => ticket.id === id );
	}
}

/** Under one key the provider takes one request only. */
const conflictOf = ( known: unknown, body: unknown ): ProblemCode | null =>
	JSON.stringify( known ) === JSON.stringify( body )
		? null
		: 'idempotency_conflict';
