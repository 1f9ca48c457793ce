import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import { consentLeft } from './consent-state.ts';
import { giveConsent } from './give-consent.ts';
import {
	openTestLedger,
	toolsOf,
	type TestLedger,
} from './ledger-for-tests.ts';
import { minutesWorkedOnTickets } from './minutes-worked.ts';
import { readEntriesOfTicket } from './read-entries.ts';
import { readMinutes } from './read-minutes.ts';
import { readStatement } from './read-statement.ts';

let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

const { use, correct, remaining, statement } = toolsOf( () => ledger );
const refused = ( code: string ) =>
	expect.objectContaining( { code } ) as Error;

describe( 'consent', () => {
	test( 'a plan without an allowance books nothing without consent', async () => {
		const contract = await ledger.contract( { allowance_minutes: 0 } );
		await expect(
			use( contract, '2026-03-05T10:00:00+01:00', 1 )
		).rejects.toThrow( refused( 'consent_required' ) );
		await use( contract, '2026-03-05T10:00:00+01:00', 5, { consent: 5 } );
		expect(
			await readMinutes(
				ledger.db,
				contract,
				parseInstant( '2026-03-05T10:00:00+01:00' )
			)
		).toEqual( { allowance: null, reserved: 0, billable: 5 } );
	} );

	test( 'it is for all the work on a ticket, over months; a larger one raises it, another ticket has none of it', async () => {
		const contract = await ledger.contract( { allowance_minutes: 0 } );
		const give = ( minutes_cap: number | null, at: string ) =>
			ledger.db.transaction().execute( ( trx ) =>
				giveConsent( trx, contract, {
					ticket_id: 'tic_1',
					minutes_cap,
					text: 'Yes.',
					person: 'Client',
					at: parseInstant( at ),
				} )
			);
		await give( null, '2026-03-30T10:00:00+02:00' );
		await expect(
			use( contract, '2026-03-30T11:00:00+02:00', 1, {
				ticket_id: 'tic_1',
			} )
		).rejects.toThrow( refused( 'consent_required' ) );
		await give( 20, '2026-03-30T12:00:00+02:00' );
		await use( contract, '2026-03-30T13:00:00+02:00', 15, {
			ticket_id: 'tic_1',
		} );
		expect( await consentLeft( ledger.db, contract, 'tic_1' ) ).toBe( 5 );
		await expect(
			use( contract, '2026-04-02T10:00:00+02:00', 6, {
				ticket_id: 'tic_1',
			} )
		).rejects.toThrow( refused( 'consent_required' ) );
		await expect(
			use( contract, '2026-04-02T10:00:00+02:00', 5, {
				ticket_id: 'tic_2',
			} )
		).rejects.toThrow( refused( 'consent_required' ) );
		await give( 25, '2026-04-02T11:00:00+02:00' );
		await use( contract, '2026-04-02T12:00:00+02:00', 10, {
			ticket_id: 'tic_1',
		} );
		expect( await consentLeft( ledger.db, contract, 'tic_1' ) ).toBe( 0 );
		expect(
			await minutesWorkedOnTickets( ledger.db, 'pro_test', [
				{ contract_id: contract.id, id: 'tic_1' },
				{ contract_id: contract.id, id: 'tic_2' },
			] )
		).toEqual( new Map( [ [ 'tic_1', 25 ] ] ) );
		expect(
			( await readEntriesOfTicket( ledger.db, contract, 'tic_1' ) ).map(
				( { kind } ) => kind
			)
		).toEqual( [ 'consent', 'consent', 'use', 'consent', 'use' ] );
	} );

	test( 'refused work leaves not even its consent behind', async () => {
		const contract = await ledger.contract();
		await expect(
			use( contract, '2026-03-05T10:00:00+01:00', 50, {
				consent: 19,
				key: 'k',
			} )
		).rejects.toThrow( refused( 'consent_required' ) );
		expect(
			(
				await readStatement(
					ledger.db,
					contract,
					'2026-03',
					parseInstant( '2026-03-05T10:00:00+01:00' )
				)
			).entries
		).toHaveLength( 1 );
		expect(
			await use( contract, '2026-03-05T10:00:00+01:00', 50, {
				consent: 20,
				key: 'k',
			} )
		).toMatchObject( { minutes: -30, billable: 20 } );
	} );
} );

describe( 'corrections', () => {
	test( 'take billable minutes back first, then the allowance, and never more than there is', async () => {
		const contract = await ledger.contract();
		await use( contract, '2026-03-05T10:00:00+01:00', 40, { consent: 10 } );
		await correct( contract, '2026-03-06T10:00:00+01:00', '2026-03', -15 );
		expect(
			await statement( contract, '2026-03', '2026-03-06T10:00:00+01:00' )
		).toMatchObject( { used: 25, over: 0 } );
		await expect(
			correct( contract, '2026-03-06T11:00:00+01:00', '2026-03', -26 )
		).rejects.toThrow( refused( 'correction_too_large' ) );
		await expect(
			correct( contract, '2026-03-06T11:00:00+01:00', '2026-03', 6 )
		).rejects.toThrow( refused( 'consent_required' ) );
		await expect(
			correct( contract, '2026-03-06T11:00:00+01:00', '2026-04', -1 )
		).rejects.toThrow( refused( 'outside_contract' ) );
	} );

	test( 'what is given back in a month that is over lapses at once', async () => {
		const contract = await ledger.contract();
		await use( contract, '2026-03-05T10:00:00+01:00', 30 );
		await correct( contract, '2026-04-03T10:00:00+02:00', '2026-03', -10 );
		expect(
			await statement( contract, '2026-03', '2026-04-03T10:00:00+02:00' )
		).toEqual( {
			granted: 30,
			used: 20,
			over: 0,
			expired: 10,
			open: false,
		} );
		expect( await remaining( contract, '2026-04-03T10:00:00+02:00' ) ).toBe(
			30
		);
	} );

	test( 'are written once for a key', async () => {
		const contract = await ledger.contract();
		await use( contract, '2026-03-05T10:00:00+01:00', 20 );
		const first = await correct(
			contract,
			'2026-03-06T10:00:00+01:00',
			'2026-03',
			-5,
			'c'
		);
		expect(
			await correct(
				contract,
				'2026-03-07T10:00:00+01:00',
				'2026-03',
				-5,
				'c'
			)
		).toEqual( first );
		await expect(
			correct( contract, '2026-03-07T10:00:00+01:00', '2026-03', -6, 'c' )
		).rejects.toThrow( refused( 'idempotency_conflict' ) );
		expect( await remaining( contract, '2026-03-07T10:00:00+01:00' ) ).toBe(
			15
		);
	} );
} );
