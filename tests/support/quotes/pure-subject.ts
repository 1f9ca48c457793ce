import type { QuoteLine } from '../../../src/contract/quote.ts';
import { ProblemError } from '../../../src/provider/http/problem-error.ts';
import { hashOf } from '../../../src/provider/quotes/canonical-json.ts';
import { moveQuote } from '../../../src/provider/quotes/move-quote.ts';
import { QuoteClash } from '../../../src/provider/quotes/quote-clash.ts';
import {
	statusAt,
	type Move,
	type QuoteState,
} from '../../../src/provider/quotes/quote-state.ts';
import { computeTotals } from '../../../src/provider/quotes/totals.ts';
import type { Outcome } from './naive-quote.ts';
import type { Subject } from './play.ts';
import { OWNERS } from './steps.ts';

/** The pure rules, with a variable for a database. */
export function pureSubject(): Subject {
	let state: QuoteState = {
		status: 'draft',
		version: 0,
		valid_until: null,
		draft_sha256: 'draft',
		binding: null,
		ended: null,
	};
	const booked: { version: number; gross: number }[] = [];
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

	return {
		look: () =>
			Promise.resolve( {
				version: state.version,
				binding: state.binding ?? fail(),
			} ),
		publish: ( _who, lines, valid_until, seen, at ) =>
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
						state = {
							...state,
							status,
							version,
							valid_until,
							draft_sha256: null,
							binding: bindingOf( version, lines ),
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
							booked.push( {
								version: moved.version,
								gross:
									state.binding?.total_cents_with_vat ??
									fail(),
							} );
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
			Promise.resolve( { status: statusAt( state, at ), booked } ),
	};
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

function bindingOf( version: number, lines: readonly QuoteLine[] ) {
	const { total_cents, total_cents_with_vat } = computeTotals( lines );
	return {
		version,
		total_cents,
		total_cents_with_vat,
		currency: 'EUR',
		text_version: 1,
		shown_sha256: hashOf( { version, lines } ),
	};
}

function fail(): never {
	throw new Error( 'Nothing was sent.' );
}
