import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import type { Cover } from './cover.ts';
import { correctMinutes } from './correct-minutes.ts';
import { giveConsent } from './give-consent.ts';
import type { LedgerContract } from './ledger-contract.ts';
import {
	openTestLedger,
	toolsOf,
	type TestLedger,
} from './ledger-for-tests.ts';
import { readEntriesOfTicket } from './read-entries.ts';
import { minutesWorked, minutesWorkedOnTickets } from './minutes-worked.ts';

const AT = '2026-03-05T10:00:00+01:00';
const LATER = '2026-04-02T10:00:00+02:00';
let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

const { use, remaining, statement, settleAt } = toolsOf( () => ledger );
const correct = (
	contract: LedgerContract,
	at: string,
	minutes: number,
	cover: Cover
) =>
	ledger.db.transaction().execute( ( trx ) =>
		correctMinutes( trx, contract, {
			month: '2026-03',
			minutes,
			cover,
			at: parseInstant( at ),
			ticket_id: 'tic_1',
		} )
	);

describe( 'work at the hourly rate', () => {
	test( 'leaves the allowance alone and needs an agreement to all of it', async () => {
		const contract = await ledger.contract();
		const work = { ticket_id: 'tic_1', cover: 'billable' } as const;
		await expect( use( contract, AT, 45, work ) ).rejects.toMatchObject( {
			code: 'consent_required',
			message:
				'45 billable minutes would be booked for this work, and the client agreed to 0.',
		} );
		expect(
			await use( contract, AT, 45, { ...work, consent: 60 } )
		).toMatchObject( { minutes: 0, billable: 45, included: 0 } );
		expect( await remaining( contract, AT ) ).toBe( 30 );
		expect( await correct( contract, AT, 15, 'billable' ) ).toMatchObject( {
			minutes: 0,
			billable: 15,
		} );
		await expect(
			correct( contract, AT, 1, 'billable' )
		).rejects.toMatchObject( { code: 'consent_required' } );
		expect( await statement( contract, '2026-03', AT ) ).toMatchObject( {
			used: 0,
			over: 60,
		} );
	} );
} );

describe( 'work that costs nothing', () => {
	test( 'is written down without an agreement, also where no allowance is left, and can be taken back', async () => {
		const contract = await ledger.contract( { allowance_minutes: 0 } );
		const work = { ticket_id: 'tic_1', cover: 'included' } as const;
		expect( await use( contract, AT, 25, work ) ).toMatchObject( {
			minutes: 0,
			billable: 0,
			included: 25,
		} );
		expect( await correct( contract, AT, 5, 'included' ) ).toMatchObject( {
			included: 5,
		} );
		expect( await correct( contract, AT, -10, 'included' ) ).toMatchObject(
			{ minutes: 0, billable: 0, included: -10 }
		);
		await expect(
			correct( contract, AT, -21, 'included' )
		).rejects.toMatchObject( {
			code: 'correction_too_large',
			message:
				'Only 20 minutes are booked there in this month; 21 cannot be taken back.',
		} );
		const worked = [ { contract_id: contract.id, id: 'tic_1' } ];
		expect(
			await minutesWorkedOnTickets( ledger.db, 'pro_test', worked )
		).toEqual( new Map( [ [ 'tic_1', 20 ] ] ) );
		expect(
			minutesWorked(
				await readEntriesOfTicket( ledger.db, contract, 'tic_1' )
			)
		).toBe( 20 );
		expect( await statement( contract, '2026-03', AT ) ).toMatchObject( {
			used: 0,
			over: 0,
		} );
	} );

	test( 'is given back once only, also where the month was set right without a ticket', async () => {
		const contract = await ledger.contract();
		await use( contract, AT, 10, {
			ticket_id: 'tic_1',
			cover: 'included',
		} );
		await ledger.db.transaction().execute( ( trx ) =>
			correctMinutes( trx, contract, {
				month: '2026-03',
				minutes: -8,
				at: parseInstant( AT ),
			} )
		);
		await expect(
			correct( contract, AT, -3, 'included' )
		).rejects.toMatchObject( {
			message:
				'Only 2 minutes are booked there in this month; 3 cannot be taken back.',
		} );
	} );

	test( 'changes nothing of a month that is over: what lapsed stays lapsed', async () => {
		const contract = await ledger.contract();
		await settleAt( contract, LATER );
		await use( contract, LATER, 10, {
			worked_at: parseInstant( AT ),
			ticket_id: 'tic_1',
			cover: 'included',
		} );
		expect( await statement( contract, '2026-03', LATER ) ).toMatchObject( {
			used: 0,
			over: 0,
			expired: 30,
		} );
	} );
} );

test( 'a price pays for the minutes; only those that were agreed to beside it are billed, up to the cap', async () => {
	const contract = await ledger.contract();
	const priced = { ticket_id: 'tic_1', cover: 'agreed' } as const;
	expect( await use( contract, AT, 40, priced ) ).toMatchObject( {
		minutes: 0,
		billable: 0,
		included: 40,
	} );
	await ledger.db.transaction().execute( ( trx ) =>
		giveConsent( trx, contract, {
			ticket_id: 'tic_1',
			minutes_cap: 20,
			text: 'Yes.',
			person: 'Client',
			at: parseInstant( AT ),
		} )
	);
	expect( await use( contract, AT, 20, priced ) ).toMatchObject( {
		billable: 20,
		included: 0,
	} );
	await expect( use( contract, AT, 1, priced ) ).rejects.toMatchObject( {
		code: 'consent_required',
	} );
	expect( await correct( contract, AT, -30, 'agreed' ) ).toMatchObject( {
		minutes: 0,
		billable: -20,
		included: -10,
	} );
	expect( await remaining( contract, AT ) ).toBe( 30 );
} );
