/** The contracts that both writers fight for. */

const PROVIDER = 'pro_two_writers';

/**
 * A contract as the ledger knows it.
 *
 * @param {number} number From 1.
 * @return {Object} For the ledger's functions.
 */
export const contractOf = ( number ) => ( {
	provider_id: PROVIDER,
	id: `con_${ number }`,
	zone: 'Europe/Amsterdam',
	starts_on: '2026-01-01',
	ends_on: null,
	allowance_minutes: 30,
} );

/**
 * The work that a consent covers.
 *
 * @param {number} number Of the contract.
 * @return {string} A ticket's id.
 */
export const ticketOf = ( number ) => `tic_${ number }`;

/**
 * Writes the contracts' rows.
 *
 * @param {Object} db    Of `openDatabase`, migrated.
 * @param {number} count How many.
 */
export async function makeContracts( db, count ) {
	const created_at = '2026-01-01T00:00:00Z';
	await db
		.insertInto( 'providers' )
		.values( { id: PROVIDER, name: 'Two', colour: '#000000', created_at } )
		.execute();
	const rows = Array.from( { length: count }, ( _none, index ) => {
		const { provider_id, id, zone, starts_on, ends_on } = contractOf(
			index + 1
		);
		return {
			provider_id,
			id,
			zone,
			starts_on,
			ends_on,
			client: 'Client',
			plan_id: 'standaard',
			plan_version: 1,
			plan_size: 0,
			currency: 'EUR',
			terms: '{}',
			created_at,
		};
	} );
	await db.insertInto( 'contracts' ).values( rows ).execute();
}
