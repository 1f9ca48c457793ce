import type { Books } from '../../contract/minutes.ts';
import { toCsv } from '../http/to-csv.ts';

const COLUMNS = [
	'kind',
	'worked_at',
	'written_at',
	'person',
	'work',
	'minutes',
	'billable',
	'included',
	'ticket',
	'id',
];

/** A month's entries as CSV; minutes are signed as they change the allowance, billable ones go beyond it, included ones cost nothing. */
export const statementCsv = ( { entries }: Books ): string =>
	toCsv(
		COLUMNS,
		entries.map( ( entry ) => [
			entry.kind,
			entry.worked_at,
			entry.written_at,
			entry.person,
			entry.work,
			entry.minutes,
			entry.billable,
			entry.included ?? 0,
			entry.ticket_id,
			entry.id,
		] )
	);
