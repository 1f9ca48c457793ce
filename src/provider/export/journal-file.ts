import type { Contract } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import { journalCsv } from '../journal/journal-csv.ts';

/** The whole journal of a contract, nothing hidden. */
export const agentJournalCsv = (
	db: Db,
	{ provider_id, id }: Contract
): Promise< string > =>
	journalCsv( db, {
		provider_id,
		contract_id: id,
		kind: 'agent',
		ref: '',
		ownTickets: () => Promise.resolve( null ),
	} );
