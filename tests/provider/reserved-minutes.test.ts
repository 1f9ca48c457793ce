import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reservedMinutes } from '../../src/provider/ledger/reserved-minutes.ts';
import { NOW } from '../support/builders.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * On a database that has no statistics: the embedded one before it is tended, and a server right after a crash or a restore.
 */

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

/** Enough that a plan for guessed sizes would show. */
const MANY = 400;

/** Copies a ticket and its consent: asking the API for so many takes too long. */
async function copyTicket( id: string, from: number ): Promise< void > {
	const numbers = sql`generate_series( ${ from }::int, ${
		from + MANY - 1
	}::int ) as nth`;
	const copy = sql`'copy_' || nth`;
	await sql`insert into tickets
		select ( jsonb_populate_record( ticket, jsonb_build_object( 'id', ${ copy }, 'number', 1000 + nth ) ) ).*
		from tickets ticket, ${ numbers } where ticket.id = ${ id }`.execute(
		provider.db
	);
	await sql`insert into minute_entries
		select ( jsonb_populate_record( entry, jsonb_build_object( 'id', 'min_' || nth, 'scope', ${ copy }, 'ticket_id', ${ copy } ) ) ).*
		from minute_entries entry, ${ numbers } where entry.scope = ${ id }`.execute(
		provider.db
	);
}

interface Explained {
	'QUERY PLAN': { Plan: Record< string, number > }[];
}

/** The sum, and how many pages of tables and indexes it looks at, each time it does. */
async function readReserved( { provider_id, contract_id }: SeededSite ) {
	const query = reservedMinutes( provider_id, contract_id, NOW );
	const { rows } = await sql< {
		reserved: number;
	} >`select ( ${ query } ) as reserved`.execute( provider.db );
	const explained =
		await sql< Explained >`explain ( analyze, buffers, format json ) ${ query }`.execute(
			provider.db
		);
	const plan = explained.rows[ 0 ]?.[ 'QUERY PLAN' ][ 0 ]?.Plan;
	return {
		reserved: rows[ 0 ]?.reserved,
		pages:
			Number( plan?.[ 'Shared Hit Blocks' ] ) +
			Number( plan?.[ 'Shared Read Blocks' ] ),
	};
}

it( 'reads twice as much for twice as many tickets with a consent, not four times', async () => {
	const site = await seedSite( provider.db );
	const { ticket } = await openTicket( provider.app, site.token, {
		consent: { minutes_cap: 40, text: 'Up to 40.' },
	} );
	await copyTicket( ticket.id, 1 );
	const once = await readReserved( site );
	await copyTicket( ticket.id, 1 + MANY );
	const twice = await readReserved( site );
	expect( once.reserved ).toBe( 40 * ( MANY + 1 ) );
	expect( twice.reserved ).toBe( 40 * ( 2 * MANY + 1 ) );
	expect( once.pages ).toBeGreaterThan( MANY );
	expect( twice.pages ).toBeLessThan( 2.5 * once.pages );
} );
