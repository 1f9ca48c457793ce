/** Reads a contract's books and looks for what two writers at once could have spoiled. */

import { contractOf, ticketOf } from './contracts.mjs';

/**
 * Checks the books of one contract.
 *
 * @param {Object} db                                          Of `openDatabase`.
 * @param {number} number                                      Of the contract.
 * @param {{ consent: number, told: Object[] }} expected       Billable minutes that were agreed to, and what the writers were told.
 * @return {Promise<{ checks: number, problems: string[] }>} Problems in words.
 */
export async function booksOf( db, number, { consent, told } ) {
	const {
		provider_id,
		id,
		allowance_minutes: allowance,
	} = contractOf( number );
	const entries = await db
		.selectFrom( 'minute_entries' )
		.selectAll()
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', id )
		.orderBy( 'month' )
		.orderBy( 'seq' )
		.execute();
	const ofMonth = entries.filter( ( { month } ) => month === '2026-11' );
	const uses = ofMonth.filter( ( { kind } ) => kind === 'use' );
	const sum = ( list, name ) =>
		list.reduce( ( total, entry ) => total + entry[ name ], 0 );
	const onTicket = uses.filter(
		( { scope } ) => scope === ticketOf( number )
	);
	const booked = new Map(
		told
			.filter( ( { outcome } ) => outcome === 'booked' )
			.map( ( { key, minutes } ) => [ key, minutes ] )
	);
	const acknowledged = [ ...booked.values() ].reduce(
		( total, minutes ) => total + minutes,
		0
	);
	const rules = {
		'no month is overdrawn': -sum( uses, 'minutes' ) <= allowance,
		'billable minutes stay within their consent':
			sum( onTicket, 'billable' ) <= consent,
		'no billable minute stands without one':
			sum( uses, 'billable' ) === sum( onTicket, 'billable' ),
		'each acknowledged key is one entry': uses.length === booked.size,
		'what was acknowledged is what was booked':
			sum( uses, 'billable' ) - sum( uses, 'minutes' ) === acknowledged,
		'the chain has no gap': ofMonth.every(
			( { seq }, index ) => seq === index + 1
		),
		'balances are running sums': ofMonth.every(
			( { balance }, index ) =>
				balance === sum( ofMonth.slice( 0, index + 1 ), 'minutes' )
		),
	};
	return {
		checks: Object.keys( rules ).length,
		problems: Object.entries( rules )
			.filter( ( [ , holds ] ) => ! holds )
			.map( ( [ rule ] ) => `${ id }: not true that ${ rule }` ),
	};
}
