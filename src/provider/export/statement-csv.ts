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
	'ticket',
	'id',
];

/** A month's entries as CSV; minutes are signed as they change the allowance, billable ones go beyond it. */
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
			entry.ticket_id,
			entry.id,
		] )
	);
