import type { JournalKind } from '../../contract/journal.ts';
import { ProblemError } from '../http/problem-error.ts';

/** A browser's clock may run a little ahead of ours. */
const SKEW_MILLISECONDS = 5 * 60_000;

/** Before any system that could have a journal; the year 0, which the contract takes, is none that the database knows. */
const EARLIEST = Date.parse( '1970-01-01T00:00:00.000Z' );

interface Dates {
	happened_at: string;
	ended_at: string | null;
}

/**
 * @throws {ProblemError} `invalid_request` for what has not happened yet or too long ago, an end before its beginning, or work
 *                        that ends.
 */
export function checkDates(
	kind: JournalKind,
	{ happened_at: from, ended_at: to }: Dates,
	at: string
): void {
	const latest = Date.parse( at ) + SKEW_MILLISECONDS;
	if ( Date.parse( from ) > latest ) {
		refuse( 'happened_at', 'This has not happened yet.' );
	}
	if ( Date.parse( from ) < EARLIEST ) {
		refuse( 'happened_at', 'This lies too far back.' );
	}
	if ( to === null ) {
		return;
	}
	if ( kind === 'work' ) {
		refuse( 'ended_at', 'Work is done at one moment; leave it empty.' );
	}
	if ( Date.parse( to ) < Date.parse( from ) ) {
		refuse( 'ended_at', 'It cannot end before it began.' );
	}
	if ( Date.parse( to ) > latest ) {
		refuse( 'ended_at', 'This has not happened yet.' );
	}
}

function refuse( path: string, message: string ): never {
	throw new ProblemError( 'invalid_request', undefined, {
		fields: [ { path, message } ],
	} );
}
