import { ProblemError } from '../http/problem-error.ts';
import { checkMayDecide } from './check-may-decide.ts';
import {
	checkDraft,
	checkOpen,
	checkSeen,
	checkVersion,
	differences,
} from './check-quote.ts';
import {
	statusAt,
	type Decide,
	type Move,
	type QuoteCommand,
	type QuoteState,
} from './quote-state.ts';

/** A quote that nobody has to look at again for a year is a mistake in its date. */
const LONGEST_DAYS = 366;
const DAY = 86_400_000;

/**
 * The whole life of a quote: draft → sent → approved | declined | expired | withdrawn, a revision being the next version of a
 * sent one. Pure; the tables refuse by themselves whatever does not follow it.
 *
 * @throws {QuoteClash}   when something else happened before, or another thing was seen than what is held.
 * @throws {ProblemError} `forbidden` for who may not spend, `invalid_request` for a validity that is no future.
 */
export function moveQuote( state: QuoteState, command: QuoteCommand ): Move {
	switch ( command.do ) {
		case 'change_draft':
			checkDraft( state, command );
			return to( state, 'draft' );
		case 'send':
			checkDraft( state, command );
			checkValidity( command );
			return next( state );
		case 'revise':
			checkOpen( state, command.at );
			checkVersion( state, command.version );
			checkValidity( command );
			return next( state );
		case 'withdraw':
			return withdraw( state, command );
		case 'expire':
			return expire( state, command.at );
		case 'approve':
		case 'decline':
			return decide( state, command );
	}
}

function withdraw(
	state: QuoteState,
	{ at, version }: { at: string; version: number }
): Move {
	if ( state.status !== 'draft' ) {
		checkOpen( state, at );
	}
	checkVersion( state, version );
	return to( state, 'withdrawn' );
}

/** What a job does; at any other moment, and after any ending, there is nothing to do. */
function expire( state: QuoteState, at: string ): Move {
	const isDue =
		state.status === 'sent' && statusAt( state, at ) === 'expired';
	return isDue
		? to( state, 'expired' )
		: { status: state.status, version: state.version, repeated: true };
}

function decide( state: QuoteState, command: Decide ): Move {
	checkMayDecide( command.role );
	if ( isRepeat( state, command ) ) {
		return {
			status: state.status,
			version: state.version,
			repeated: true,
		};
	}
	checkOpen( state, command.at );
	checkSeen( state, command.seen );
	return to( state, command.do === 'approve' ? 'approved' : 'declined' );
}

/** The same request again, for example because its answer was lost: same key, same person, same decision on the same sight. */
function isRepeat( state: QuoteState, command: Decide ): boolean {
	const { ended } = state;
	return (
		ended !== null &&
		ended.key === command.key &&
		ended.ref === command.ref &&
		ended.what === ( command.do === 'approve' ? 'approved' : 'declined' ) &&
		differences( state, command.seen ).length === 0
	);
}

function checkValidity( {
	at,
	valid_until,
}: {
	at: string;
	valid_until: string;
} ): void {
	const days = ( Date.parse( valid_until ) - Date.parse( at ) ) / DAY;
	if ( ! ( days > 0 && days <= LONGEST_DAYS ) ) {
		throw new ProblemError( 'invalid_request', undefined, {
			fields: [
				{
					path: 'draft.valid_until',
					message: `Choose a moment within the next ${ LONGEST_DAYS } days.`,
				},
			],
		} );
	}
}

function to( { version }: QuoteState, status: Move[ 'status' ] ): Move {
	return { status, version, repeated: false };
}

function next( { version }: QuoteState ): Move {
	return { status: 'sent', version: version + 1, repeated: false };
}
