import type { TicketStatus } from '../../contract/ticket.ts';

export const STORE_NAME = 'deskside/desk';

/** What the queue can be narrowed to; `open` is the provider's own choice of what still needs somebody. */
export const FILTERS = [
	'open',
	'new',
	'taken',
	'answered',
	'waiting',
	'solved',
	'refused',
] as const satisfies readonly ( 'open' | TicketStatus )[];
