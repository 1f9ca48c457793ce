import type { TicketQuery } from '../../../contract/ticket.ts';
import type { TicketFilter } from '../../store/types.ts';

/** What somebody picked of the history. */
export type Picked = {
	status: NonNullable< TicketQuery[ 'status' ] > | 'all';
	words: string;
	mine: boolean;
};

/** The filter under which the store keeps such a list. */
export function toFilter( { status, words, mine }: Picked ): TicketFilter {
	const q = words.trim();
	if ( ! q && ! mine ) {
		return status;
	}
	const query = new URLSearchParams( {
		...( status === 'all' ? {} : { status } ),
		...( mine ? { mine: '1' } : {} ),
		...( q ? { q } : {} ),
	} );
	return `?${ query.toString() }`;
}
