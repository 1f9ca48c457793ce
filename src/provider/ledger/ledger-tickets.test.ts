import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import { readBookedOnTicket } from './booked-on-ticket.ts';
import { consentLeft } from './consent-state.ts';
import { correctMinutes } from './correct-minutes.ts';
import type { LedgerContract } from './ledger-contract.ts';
import {
	openTestLedger,
	toolsOf,
	type TestLedger,
} from './ledger-for-tests.ts';
import {
	minutesWorked,
	minutesWorkedOn,
	minutesWorkedOnTickets,
} from './minutes-worked.ts';
import { readEntriesOfTicket } from './read-entries.ts';

const AT = '2026-03-05T10:00:00+01:00';
const IN_APRIL = '2026-04-05T10:00:00+02:00';
let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

const { use } = toolsOf( () => ledger );
const correct = (
	contract: LedgerContract,
	ticket_id: string,
	minutes: number,
	at = AT
) =>
	ledger.db.transaction().execute( ( trx ) =>
		correctMinutes( trx, contract, {
			month: '2026-03',
			minutes,
			at: parseInstant( at ),
			ticket_id,
			person: 'Mila',
			work: 'Typed 21 for 12',
		} )
	);

describe( 'minutes worked on a ticket', () => {
	test( 'are those of the allowance and those beyond it, corrections counted in, over all months', async () => {
		const [ one, other ] = [
			await ledger.contract(),
			await ledger.contract(),
		];
		await use( one, AT, 35, { ticket_id: 'tic_1', consent: 10 } );
		await use( one, '2026-04-06T10:00:00+02:00', 7, {
			ticket_id: 'tic_1',
		} );
		await correct( one, 'tic_1', -2, IN_APRIL );
		await use( one, '2026-04-06T10:00:00+02:00', 4, {
			ticket_id: 'tic_2',
		} );
		await use( other, AT, 3, { ticket_id: 'tic_1' } );
		await use( other, AT, 9, { ticket_id: 'tic_3' } );
		const asked = ( { id }: LedgerContract, ticket: string ) => ( {
			contract_id: id,
			id: ticket,
		} );
		expect(
			await minutesWorkedOnTickets( ledger.db, 'pro_test', [
				asked( one, 'tic_1' ),
				asked( other, 'tic_3' ),
				asked( one, 'tic_nobody_worked_on' ),
			] )
		).toEqual(
			new Map( [
				[ 'tic_1', 40 ],
				[ 'tic_3', 9 ],
			] )
		);
		expect(
			await minutesWorkedOnTickets( ledger.db, 'pro_other', [
				asked( one, 'tic_1' ),
			] )
		).toEqual( new Map() );
		const entries = await readEntriesOfTicket( ledger.db, one, 'tic_1' );
		expect(
			entries.map( ( { kind, written_at } ) => [ kind, written_at ] )
		).toEqual( [
			[ 'consent', '2026-03-05T09:00:00.000Z' ],
			[ 'use', '2026-03-05T09:00:00.000Z' ],
			[ 'correction', '2026-04-05T08:00:00.000Z' ],
			[ 'use', '2026-04-06T08:00:00.000Z' ],
		] );
		expect( minutesWorked( entries ) ).toBe( 40 );
	} );

	test( 'are a number inside another statement too, 0 where nothing was booked', async () => {
		const contract = await ledger.contract();
		await use( contract, AT, 35, { ticket_id: 'tic_1', consent: 10 } );
		await correct( contract, 'tic_1', -2 );
		const { rows } = await sql`
			select ticket.id, ${ minutesWorkedOn() } as worked
			from ( values ( 'tic_1' ), ( 'tic_2' ) ) as asked ( id )
			cross join lateral (
				select 'pro_test' as provider_id, ${
					contract.id
				}::text as contract_id, asked.id
			) ticket
			order by ticket.id`.execute( ledger.db );
		expect( rows ).toEqual( [
			{ id: 'tic_1', worked: 33 },
			{ id: 'tic_2', worked: 0 },
		] );
	} );

	test( 'of no tickets ask nothing of the database', async () => {
		const before = ledger.statements();
		expect(
			await minutesWorkedOnTickets( ledger.db, 'pro_test', [] )
		).toEqual( new Map() );
		expect( ledger.statements() ).toBe( before );
	} );

	test( 'are no grants, lapses and consents', () => {
		expect(
			minutesWorked( [
				{ kind: 'grant', minutes: 30, billable: 0 },
				{ kind: 'consent', minutes: 0, billable: 0 },
				{ kind: 'use', minutes: -10, billable: 4 },
				{ kind: 'correction', minutes: 3, billable: -1 },
				{ kind: 'lapse', minutes: -23, billable: 0 },
			] )
		).toBe( 10 );
	} );
} );

test( 'entries of one instant stand in the order they were written in: a consent before the work that it allows', async () => {
	const contract = await ledger.contract( { allowance_minutes: 0 } );
	for ( const consent of [ 1, 2, 3, 4 ] ) {
		await use( contract, AT, 1, { ticket_id: 'tic_1', consent } );
	}
	const entries = await readEntriesOfTicket( ledger.db, contract, 'tic_1' );
	expect(
		entries.map( ( { kind, consented } ) => consented ?? kind )
	).toEqual( [ 1, 'use', 2, 'use', 3, 'use', 4, 'use' ] );
} );

describe( 'a correction on a ticket', () => {
	test( 'gives back that ticket’s own minutes only, the billable ones first', async () => {
		const contract = await ledger.contract();
		await use( contract, AT, 20, { ticket_id: 'tic_1' } );
		await use( contract, AT, 18, { ticket_id: 'tic_2', consent: 8 } );
		expect(
			await readBookedOnTicket( ledger.db, contract, '2026-03', 'tic_2' )
		).toEqual( { used: 10, billed: 8, included: 0 } );
		await expect( correct( contract, 'tic_1', -21 ) ).rejects.toMatchObject(
			{
				message:
					'Only 20 minutes are booked there in this month; 21 cannot be taken back.',
			}
		);
		expect( await correct( contract, 'tic_1', -20 ) ).toMatchObject( {
			minutes: 20,
			billable: 0,
			ticket_id: 'tic_1',
			person: 'Mila',
			work: 'Typed 21 for 12',
		} );
		expect( await correct( contract, 'tic_2', -9 ) ).toMatchObject( {
			minutes: 1,
			billable: -8,
		} );
		expect(
			await readBookedOnTicket( ledger.db, contract, '2026-03', 'tic_2' )
		).toEqual( { used: 9, billed: 0, included: 0 } );
		expect( await consentLeft( ledger.db, contract, 'tic_2' ) ).toBe( 8 );
	} );

	test( 'of another month, another ticket or another contract knows nothing of it', async () => {
		const [ one, other ] = [
			await ledger.contract(),
			await ledger.contract(),
		];
		await use( one, AT, 5, { ticket_id: 'tic_1' } );
		for ( const [ contract, month, ticket ] of [
			[ one, '2026-04', 'tic_1' ],
			[ one, '2026-03', 'tic_2' ],
			[ other, '2026-03', 'tic_1' ],
		] as const ) {
			expect(
				await readBookedOnTicket( ledger.db, contract, month, ticket )
			).toEqual( { used: 0, billed: 0, included: 0 } );
		}
	} );

	test( 'adds forgotten work beyond the allowance as far as was agreed to for this ticket, and no further', async () => {
		const contract = await ledger.contract( { allowance_minutes: 4 } );
		await use( contract, AT, 6, { ticket_id: 'tic_1', consent: 5 } );
		await expect( correct( contract, 'tic_2', 1 ) ).rejects.toMatchObject( {
			code: 'consent_required',
		} );
		await expect( correct( contract, 'tic_1', 4 ) ).rejects.toMatchObject( {
			message:
				'6 billable minutes would be booked for this work, and the client agreed to 5.',
		} );
		expect( await correct( contract, 'tic_1', 3 ) ).toMatchObject( {
			minutes: 0,
			billable: 3,
		} );
		expect( await consentLeft( ledger.db, contract, 'tic_1' ) ).toBe( 0 );
	} );
} );
