import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import { giveConsent } from './give-consent.ts';
import type { LedgerContract } from './ledger-contract.ts';
import {
	openTestLedger,
	toolsOf,
	type TestLedger,
} from './ledger-for-tests.ts';
import { readStatement } from './read-statement.ts';

const AT = '2026-03-05T10:00:00+01:00';
const UTC = '2026-03-05T09:00:00.000Z';
let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

const { use, correct, settleAt } = toolsOf( () => ledger );
const entriesOf = async ( contract: LedgerContract, month: string, at = AT ) =>
	( await readStatement( ledger.db, contract, month, parseInstant( at ) ) )
		.entries;

describe( 'what an entry says', () => {
	test( 'of a grant and of a lapse: nobody did it, at the turn of the month; written or only due', async () => {
		const contract = await ledger.contract( {
			starts_on: '2026-02-10',
			ends_on: '2026-03-20',
		} );
		const nobody = {
			billable: 0,
			included: 0,
			consented: null,
			person: '',
			work: '',
			ticket_id: null,
		};
		const late = '2026-05-05T10:00:00+02:00';
		const books = async () => [
			...( await entriesOf( contract, '2026-02', late ) ),
			...( await entriesOf( contract, '2026-03', late ) ),
			...( await entriesOf( contract, '2026-04', late ) ),
		];
		const due = await books();
		const moved = ( kind: string, minutes: number, at: string ) => ( {
			...nobody,
			kind,
			minutes,
			id: expect.stringMatching( /^min_[0-9A-Z]{26}$/ ) as string,
			worked_at: at,
			written_at: at,
		} );
		expect( due ).toEqual( [
			moved( 'grant', 30, '2026-02-09T23:00:00.000Z' ),
			moved( 'lapse', -30, '2026-02-28T23:00:00.000Z' ),
			moved( 'grant', 30, '2026-02-28T23:00:00.000Z' ),
			moved( 'lapse', -30, '2026-03-31T22:00:00.000Z' ),
		] );
		const written = () =>
			ledger.db
				.selectFrom( 'minute_entries' )
				.select( 'id' )
				.where( 'contract_id', '=', contract.id )
				.execute();
		expect( await written() ).toEqual( [] );
		await settleAt( contract, late );
		expect( await written() ).toHaveLength( 4 );
		expect( await books() ).toEqual( due );
	} );

	test( 'of the days before a contract: there is none yet', async () => {
		const contract = await ledger.contract( { starts_on: '2026-03-20' } );
		await settleAt( contract, AT );
		expect( await entriesOf( contract, '2026-03' ) ).toEqual( [] );
		const begin = '2026-03-20T00:00:00+01:00';
		await settleAt( contract, begin );
		expect( await entriesOf( contract, '2026-03', begin ) ).toHaveLength(
			1
		);
	} );

	test( 'of work: who did what, when, for which ticket; the consent that came with it stands before it', async () => {
		const contract = await ledger.contract( { allowance_minutes: 3 } );
		const entry = await use( contract, AT, 5, {
			worked_at: parseInstant( '2026-03-04T10:00:00Z' ),
			ticket_id: 'tic_1',
			consent: 2,
			person: 'Mila',
			work: 'Read the log',
		} );
		expect( entry ).toEqual( {
			id: expect.stringMatching( /^min_[0-9A-Z]{26}$/ ) as string,
			kind: 'use',
			minutes: -3,
			billable: 2,
			included: 0,
			consented: null,
			worked_at: '2026-03-04T10:00:00.000Z',
			written_at: UTC,
			person: 'Mila',
			work: 'Read the log',
			ticket_id: 'tic_1',
		} );
		const [ , consent, booked ] = await entriesOf( contract, '2026-03' );
		expect( consent ).toMatchObject( {
			kind: 'consent',
			minutes: 0,
			billable: 0,
			included: 0,
			consented: 2,
			person: 'Client',
			work: 'Agreed.',
			worked_at: UTC,
			written_at: UTC,
			ticket_id: 'tic_1',
		} );
		expect( booked ).toEqual( entry );
	} );

	test( 'of work that nobody described: nothing, and it stands alone', async () => {
		const contract = await ledger.contract();
		expect( await use( contract, AT, 5 ) ).toMatchObject( {
			minutes: -5,
			billable: 0,
			included: 0,
			consented: null,
			worked_at: UTC,
			person: '',
			work: '',
			ticket_id: null,
		} );
	} );

	test( 'of a correction: it counts as worked in the last instant of its month; its own minutes lapse again', async () => {
		const contract = await ledger.contract();
		await use( contract, AT, 5 );
		await settleAt( contract, '2026-04-01T00:00:00+02:00' );
		const back = await correct(
			contract,
			'2026-04-03T10:00:00+02:00',
			'2026-03',
			-2
		);
		expect( back ).toMatchObject( {
			kind: 'correction',
			minutes: 2,
			billable: 0,
			included: 0,
			worked_at: '2026-03-31T21:59:59.999Z',
			written_at: '2026-04-03T08:00:00.000Z',
			person: '',
			work: '',
			ticket_id: null,
		} );
		const more = await correct(
			contract,
			'2026-04-04T10:00:00+02:00',
			'2026-03',
			4
		);
		expect( more ).toMatchObject( { minutes: -4, billable: 0 } );
		const entries = await entriesOf(
			contract,
			'2026-03',
			'2026-04-04T10:00:00+02:00'
		);
		expect(
			entries.map( ( { kind, minutes, worked_at } ) => [
				kind,
				minutes,
				worked_at,
			] )
		).toEqual( [
			[ 'grant', 30, '2026-02-28T23:00:00.000Z' ],
			[ 'use', -5, UTC ],
			[ 'lapse', -25, '2026-03-31T22:00:00.000Z' ],
			[ 'correction', 2, '2026-03-31T21:59:59.999Z' ],
			[ 'lapse', -2, '2026-03-31T22:00:00.000Z' ],
			[ 'lapse', 4, '2026-03-31T22:00:00.000Z' ],
			[ 'correction', -4, '2026-03-31T21:59:59.999Z' ],
		] );
		expect( entries[ 4 ]?.written_at ).toBe( back.written_at );
	} );

	test( 'of a correction in the month that runs: it counts as worked now', async () => {
		const contract = await ledger.contract();
		expect( await correct( contract, AT, '2026-03', 2 ) ).toMatchObject( {
			minutes: -2,
			worked_at: UTC,
		} );
	} );

	test( 'stands where its clock says, even when a clock was behind', async () => {
		const contract = await ledger.contract();
		const turn = '2026-04-01T00:00:00+02:00';
		await settleAt( contract, turn );
		await use( contract, '2026-03-31T23:59:59+02:00', 10 );
		const entries = await entriesOf( contract, '2026-03', turn );
		expect(
			entries.map( ( { kind, minutes } ) => [ kind, minutes ] )
		).toEqual( [
			[ 'grant', 30 ],
			[ 'lapse', 10 ],
			[ 'use', -10 ],
			[ 'lapse', -30 ],
		] );
	} );

	test( 'may be of a hundred thousand minutes', async () => {
		const contract = await ledger.contract( { allowance_minutes: 0 } );
		expect(
			await use( contract, AT, 100_000, { consent: 100_000 } )
		).toMatchObject( { minutes: 0, billable: 100_000 } );
	} );

	test( 'of a consent: the words and who agreed', async () => {
		const contract = await ledger.contract();
		const given = await ledger.db.transaction().execute( ( trx ) =>
			giveConsent( trx, contract, {
				ticket_id: 'tic_1',
				minutes_cap: 12,
				text: 'Up to 12.',
				person: 'Olga',
				at: parseInstant( AT ),
			} )
		);
		expect( given ).toMatchObject( {
			kind: 'consent',
			minutes: 0,
			billable: 0,
			included: 0,
			consented: 12,
			worked_at: UTC,
			written_at: UTC,
			person: 'Olga',
			work: 'Up to 12.',
			ticket_id: 'tic_1',
		} );
	} );
} );
