import { fingerprintOf } from '../../../src/provider/ledger/idempotency.ts';
import { ProblemError } from '../../../src/provider/http/problem-error.ts';
import { canonicalJson } from '../../../src/provider/quotes/canonical-json.ts';
import { consentOf } from '../../../src/provider/quotes/consent-of.ts';
import { moveQuote } from '../../../src/provider/quotes/move-quote.ts';
import { QuoteClash } from '../../../src/provider/quotes/quote-clash.ts';
import {
	statusAt,
	type Move,
	type QuoteState,
} from '../../../src/provider/quotes/quote-state.ts';
import { shownIn } from '../../../src/provider/quotes/shown.ts';
import { bindingOf } from '../../../src/provider/quotes/to-state.ts';
import { computeTotals } from '../../../src/provider/quotes/totals.ts';
import type { Outcome } from './naive-quote.ts';
import type { Standing, Subject } from './play.ts';
import { OWNERS, type Offer } from './steps.ts';

const ID = 'quo_1';
const TICKET = 'tic_1';

/** The provider's own rules (moves, sums, what was shown, the consent), with variables for a database. */
export function pureSubject(): Subject {
	let state: QuoteState = {
		status: 'draft',
		version: 0,
		valid_until: null,
		draft_sha256: 'draft',
		binding: null,
		ended: null,
	};
	let last: ReturnType< typeof versionOf > | null = null;
	const booked: Standing[ 'booked' ] = [];
	const ledger = new PureLedger();
	const run = ( move: () => Move, done: ( move: Move ) => void ): Outcome =>
		outcomeOf( () => {
			const moved = move();
			if ( ! moved.repeated ) {
				done( moved );
			}
			return moved.repeated ? 'repeated' : 'done';
		} );
	const end = ( moved: Move, by: string, key: string | null, at: string ) => {
		state = {
			...state,
			status: moved.status,
			ended: {
				what: moved.status as 'approved',
				version: moved.version,
				by,
				ref: by,
				key,
				at,
			},
		};
	};
	const book = ( person: string, at: string ) => {
		const version = last ?? fail();
		booked.push( {
			version: version.version,
			gross: version.total_cents_with_vat,
		} );
		const consent = consentOf( {
			quote_id: ID,
			ticket_id: TICKET,
			version,
			shown: shownIn( version, 'en' ),
			person,
			at,
		} );
		if ( consent ) {
			ledger.give( consent );
		}
	};

	return {
		look: () =>
			Promise.resolve( {
				version: state.version,
				binding: state.binding ?? fail(),
			} ),
		publish: ( _who, offer, valid_until, seen, at ) =>
			Promise.resolve(
				run(
					() =>
						state.version === 0
							? moveQuote( state, {
									do: 'send',
									draft_sha256: 'draft',
									valid_until,
									at,
							  } )
							: moveQuote( state, {
									do: 'revise',
									version: seen,
									valid_until,
									at,
							  } ),
					( { status, version } ) => {
						last = versionOf( version, offer );
						state = {
							...state,
							status,
							version,
							valid_until,
							draft_sha256: null,
							binding: bindingOf( last, 'en' ),
						};
					}
				)
			),
		decide: ( who, asked, at ) =>
			Promise.resolve(
				run(
					() =>
						moveQuote( state, {
							do: asked.do,
							at,
							key: asked.key,
							ref: who,
							role: ( OWNERS as readonly string[] ).includes(
								who
							)
								? 'owner'
								: 'employee',
							seen: asked.seen,
						} ),
					( moved ) => {
						end( moved, who, asked.key, at );
						if ( moved.status === 'approved' ) {
							book( who, at );
						}
					}
				)
			),
		withdraw: ( who, seen, at ) =>
			Promise.resolve(
				run(
					() =>
						moveQuote( state, {
							do: 'withdraw',
							version: seen,
							at,
						} ),
					( moved ) => end( moved, who, null, at )
				)
			),
		job: ( at ) => {
			const outcome = run(
				() => moveQuote( state, { do: 'expire', at } ),
				( moved ) => end( moved, '', null, at )
			);
			return Promise.resolve(
				outcome === 'repeated' ? 'nothing' : outcome
			);
		},
		read: ( at ) =>
			Promise.resolve( {
				status: statusAt( state, at ),
				booked,
				consents: ledger.consents,
			} ),
	};
}

/** The ledger's rule for consents in a list: a key is taken once, with the fingerprint that `giveConsent` makes. */
class PureLedger {
	consents: Standing[ 'consents' ] = [];
	private keys = new Map< string, string >();

	give( {
		key,
		minutes_cap,
		ticket_id,
		text,
	}: NonNullable< ReturnType< typeof consentOf > > ): void {
		const minutes = minutes_cap ?? 0;
		const print = fingerprintOf( {
			do: 'consent',
			minutes,
			ticket: ticket_id,
		} );
		const known = this.keys.get( key ?? '' );
		if ( known !== undefined && known !== print ) {
			throw new Error( `The key "${ key ?? '' }" stood for another.` );
		}
		if ( known === undefined ) {
			this.keys.set( key ?? '', print );
			this.consents.push( { minutes, words: text } );
		}
	}
}

/** What a call came to; anything but a refusal of ours is thrown on. */
export function outcomeOf( run: () => Outcome ): Outcome {
	try {
		return run();
	} catch ( error ) {
		return refusalOf( error );
	}
}

export function refusalOf( error: unknown ): Outcome {
	if ( error instanceof QuoteClash ) {
		return 'refused';
	}
	if ( error instanceof ProblemError ) {
		return error.code === 'forbidden' ? 'forbidden' : 'refused';
	}
	throw error;
}

function versionOf( version: number, { lines, minutes_cap }: Offer ) {
	const totals = computeTotals( lines );
	const minutes_price = null;
	const content = {
		version,
		lines,
		minutes_cap,
		minutes_price,
		...totals,
	};
	return {
		...content,
		currency: 'EUR',
		document: canonicalJson( { quote_id: ID, ...content } ),
	};
}

function fail(): never {
	throw new Error( 'Nothing was sent.' );
}
