import { useRef, useState } from '@wordpress/element';
import { ulid } from 'ulid';
import type { ProblemCode } from '../../../../contract/problem.ts';
import type { Quote, QuoteChanged } from '../../../../contract/quote.ts';
import { toApiError } from '../../../api/api-error.ts';
import { confirmSignIn } from '../../../api/confirm-sign-in.ts';
import { type Decision, decideQuote } from '../../../api/decide-quote.ts';
import { forgetDecision, keepDecision, readDecision } from './kept-decision.ts';
import type { Sight } from './sight.ts';

/** Where an owner's decision stands. `decision` holds the key that every further try repeats. */
export type Deciding =
	| { step: 'looking' }
	| { step: 'approving'; sight: Sight }
	| { step: 'declining'; sight: Sight }
	| { step: 'sending'; decision: Decision }
	| { step: 'password'; decision: Decision; problem: ProblemCode | null }
	| { step: 'lost'; decision: Decision }
	| { step: 'refused'; code: ProblemCode; detail: string | null };

/** No answer, or one that does not say what became of the decision: it is asked again with the same key. */
const UNKNOWN: readonly ProblemCode[] = [
	'offline',
	'aborted',
	'provider_unreachable',
	'provider_nonsense',
	'internal',
	'overloaded',
	'rate_limited',
	'idempotency_in_progress',
	'nonce_expired',
	'signed_out',
];

type Options = {
	quote: Quote;
	/** Whose decisions, see `keepDecision`. */
	person: string;
	onDecided: ( changed: QuoteChanged ) => void;
	/** The quote is not what was seen: it must be read again. */
	onChanged: () => void;
};

/** An owner's decision on one quote: made once, whatever happens to pages, answers and double clicks. */
export function useDecision( { quote, person, ...on }: Options ) {
	const [ deciding, setDeciding ] = useState< Deciding >( () => {
		const decision = readDecision( person, quote.id );
		return decision && quote.status === 'sent'
			? { step: 'lost', decision }
			: { step: 'looking' };
	} );
	const busy = useRef( false );

	const settle = ( next: Deciding ) => {
		forgetDecision( person, quote.id );
		setDeciding( next );
	};

	const fail = ( decision: Decision, error: unknown ) => {
		const { code, detail } = toApiError( error );
		if ( code === 'recent_sign_in_required' ) {
			setDeciding( { step: 'password', decision, problem: null } );
		} else if ( UNKNOWN.includes( code ) ) {
			setDeciding( { step: 'lost', decision } );
		} else if ( code === 'state_conflict' ) {
			settle( { step: 'refused', code, detail: null } );
			on.onChanged();
		} else {
			settle( { step: 'refused', code, detail } );
		}
	};

	const send = async ( decision: Decision ) => {
		if ( busy.current ) {
			return;
		}
		busy.current = true;
		keepDecision( person, decision );
		setDeciding( { step: 'sending', decision } );
		try {
			const changed = await decideQuote( decision );
			settle( { step: 'looking' } );
			on.onDecided( changed );
		} catch ( error ) {
			fail( decision, error );
		} finally {
			busy.current = false;
		}
	};

	const confirm = async ( decision: Decision, password: string ) => {
		try {
			await confirmSignIn( password );
		} catch ( error ) {
			const problem = toApiError( error ).code;
			setDeciding( { step: 'password', decision, problem } );
			return;
		}
		await send( decision );
	};

	return {
		deciding,
		begin: ( step: 'approving' | 'declining', sight: Sight ) =>
			setDeciding( { step, sight } ),
		leave: () => settle( { step: 'looking' } ),
		approve: ( sight: Sight, note: string ) =>
			void send( {
				verb: 'approve',
				body: { ...sight, note: note.trim(), key: ulid() },
			} ),
		decline: ( sight: Sight, reason: string ) =>
			void send( {
				verb: 'decline',
				body: { ...sight, reason: reason.trim(), key: ulid() },
			} ),
		again: ( decision: Decision ) => void send( decision ),
		confirm: ( decision: Decision, password: string ) =>
			void confirm( decision, password ),
	};
}
