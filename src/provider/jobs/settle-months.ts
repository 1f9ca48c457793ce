import { sql } from 'kysely';
import type { Contract } from '../access/site-context.ts';
import { ledgerContract } from '../contracts/ledger-of.ts';
import type { Db } from '../db/database.ts';
import { lapsesAt, monthOf } from '../ledger/months.ts';
import { settle } from '../ledger/settle.ts';

/** Contracts looked at in one statement. */
const PAGE = 500;

/**
 * Writes the lapse and grant of every contract whose month has turned, each in a transaction of its own. Only housekeeping:
 * statements and balances are the same whoever settles when, so a contract that fails is left to the next run.
 *
 * @return how many contracts were settled now.
 */
export async function settleMonths( db: Db, at: string ): Promise< number > {
	const now = Date.parse( at );
	let settled = 0;
	for ( let after: [ string, string ] | null = [ '', '' ]; after;  ) {
		const page: Row[] = await readPage( db, after );
		for ( const { settled_month, ...contract } of page ) {
			const of = ledgerContract( contract );
			if (
				of.allowance_minutes > 0 &&
				settled_month !== null &&
				settled_month < monthOf( of, now ) &&
				now >= lapsesAt( of, settled_month )
			) {
				await db
					.transaction()
					.execute( ( trx ) => settle( trx, of, now ) );
				settled++;
			}
		}
		const last = page.at( -1 );
		after =
			last && page.length === PAGE ? [ last.provider_id, last.id ] : null;
	}
	return settled;
}

type Row = Contract & { settled_month: string | null };

/** With the last month that is in the books: one without any has nothing that could lapse. */
async function readPage(
	db: Db,
	[ provider, id ]: [ string, string ]
): Promise< Row[] > {
	const { rows } = await sql< Row >`
		select contract.*, ( select max( month ) from minute_entries entry
			where entry.provider_id = contract.provider_id and entry.contract_id = contract.id and entry.kind = 'grant' ) as settled_month
		from contracts contract
		where ( contract.provider_id, contract.id ) > ( ${ provider }::text, ${ id }::text )
		order by contract.provider_id, contract.id limit ${ PAGE }`.execute( db );
	return rows;
}
