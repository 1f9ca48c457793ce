import {
	loadStatement,
	loadSummary,
	loadTicket,
	loadTickets,
	loadTopics,
} from './thunks.ts';

/** Each resolver has the name of its selector, reads once, and keeps a failure beside the value. */
export const getSummary = loadSummary;
export const getTopics = loadTopics;
export const getTickets = loadTickets;
export const getTicket = loadTicket;

type Cleared = { type: string };

/** Booked minutes outdate the statements: whoever looks then reads them again. */
export const getStatement = Object.assign(
	( month: string ) => loadStatement( month ),
	{
		shouldInvalidate: ( action: Cleared ) =>
			action.type === 'RECEIVE_MINUTES' ||
			action.type === 'OUTDATE_STATEMENTS',
	}
);
