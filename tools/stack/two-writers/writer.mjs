/** One of two processes: books what it is sent, several at once, and says what became of each order. */

import { openDatabase } from '../../../src/provider/db/database.ts';
import { LedgerError } from '../../../src/provider/ledger/ledger-error.ts';
import { recordUse } from '../../../src/provider/ledger/record-use.ts';
import { contractOf, ticketOf } from './contracts.mjs';

const AT_ONCE = 4;

const { db, close } = await openDatabase( {
	url: process.env.DATABASE_URL,
	connections: AT_ONCE,
} );

process.once( 'message', async ( { at, orders } ) => {
	const told = [];
	const queue = orders.values();
	const worker = async () => {
		for ( const order of queue ) {
			told.push( { ...order, outcome: await book( order, at ) } );
		}
	};
	await Promise.all( Array.from( { length: AT_ONCE }, worker ) );
	process.send( told, () => close().then( () => process.disconnect() ) );
} );
process.send( 'ready' );

/** What became of it: `booked`, or the code of the refusal. */
async function book( { contract, key, minutes, onTicket }, at ) {
	try {
		await db.transaction().execute( ( trx ) =>
			recordUse( trx, contractOf( contract ), {
				minutes,
				at,
				key,
				ticket_id: onTicket ? ticketOf( contract ) : null,
			} )
		);
		return 'booked';
	} catch ( error ) {
		if ( error instanceof LedgerError ) {
			return error.code;
		}
		throw error;
	}
}
