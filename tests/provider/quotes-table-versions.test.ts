import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote } from '../../src/contract/quote.ts';
import { NOW, nextUlid } from '../support/builders.ts';
import {
	read,
	seedQuoteStage,
	VALID_UNTIL,
	yesTo,
	type QuoteStage,
} from './support/quotes.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/** The rules rest in the tables: here somebody writes past all our code, with a statement of their own, and is refused. */

let provider: TestProvider;
let stage: QuoteStage;
let quote: Quote;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	stage = await seedQuoteStage( provider );
	quote = await stage.sent();
} );
afterAll( () => provider.close() );

const run = ( statement: string ) =>
	sql.raw( statement ).execute( provider.db );
const approve = () =>
	stage.as().post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ) );

/** The version again as the next one, with some columns changed. */
const addVersion = ( change: Record< string, string > ) => {
	const columns = [
		'provider_id',
		'site_id',
		'quote_id',
		'version',
		'lines',
		'vat',
		'total_cents',
		'vat_cents',
		'total_cents_with_vat',
		'currency',
		'valid_until',
		'minutes_cap',
		'note',
		'attachments',
		'document',
		'document_sha256',
		'agent_id',
		'agent_name',
		'sent_at',
	];
	const values = columns.map(
		( name ) => ( { version: '2', ...change } )[ name ] ?? name
	);
	return run(
		`insert into quote_versions ( ${ columns.join(
			', '
		) } ) select ${ values.join(
			', '
		) } from quote_versions where quote_id = '${
			quote.id
		}' and version = 1`
	);
};

describe( 'what was sent or decided', () => {
	it.each( [
		'quote_versions',
		'quote_decisions',
		'quote_events',
		'quote_refusals',
	] )( 'is never changed nor removed: %s', async ( table ) => {
		await stage.as().post( `/v1/quotes/${ quote.id }/approve`, {
			...yesTo( quote ),
			total_cents: 1,
		} );
		read( await approve() );
		expect(
			( await run( `select 1 from ${ table }` ) ).rows.length
		).toBeGreaterThan( 0 );
		await expect(
			run( `update ${ table } set provider_id = provider_id` )
		).rejects.toThrow( 'only grows' );
		await expect( run( `delete from ${ table }` ) ).rejects.toThrow(
			'only grows'
		);
		await expect( run( `truncate ${ table } cascade` ) ).rejects.toThrow(
			'only grows'
		);
	} );

	it( 'a finding too', async () => {
		await run(
			`insert into findings select provider_id, site_id, 'fin_${ nextUlid() }', ticket_id, 'no_backup', 'x', '[1]', 1, 2, '${
				stage.agent_id
			}', 'x', now() from quotes where id = '${ quote.id }'`
		);
		await expect(
			run( 'update findings set max_cents = 9' )
		).rejects.toThrow( 'only grows' );
		await expect( run( 'delete from findings' ) ).rejects.toThrow(
			'only grows'
		);
	} );
} );

describe( 'a version', () => {
	it( 'is taken when all is right', async () => {
		await expect( addVersion( {} ) ).resolves.toBeDefined();
	} );

	it.each( [
		[
			'a total that is not the sum',
			{
				total_cents: 'total_cents - 1',
				total_cents_with_vat: 'total_cents_with_vat - 1',
			},
		],
		[
			'VAT that is not that of the lines',
			{
				vat_cents: 'vat_cents + 1',
				total_cents_with_vat: 'total_cents_with_vat + 1',
			},
		],
		[
			'sums that do not add up',
			{ total_cents_with_vat: 'total_cents_with_vat + 1' },
		],
		[
			'lines of broken cents, though they add up to whole ones',
			{
				lines: `'[{"quantity":0.33,"unit_cents":50,"vat_percent":0},{"quantity":0.33,"unit_cents":50,"vat_percent":0}]'`,
				total_cents: '33',
				vat_cents: '0',
				total_cents_with_vat: '33',
			},
		],
		[
			'a rate below nothing',
			{
				lines: `'[{"quantity":1,"unit_cents":-5,"vat_percent":0},{"quantity":1,"unit_cents":9,"vat_percent":1}]'`,
				total_cents: '4',
				vat_cents: '0',
				total_cents_with_vat: '4',
			},
		],
		[
			'no lines',
			{
				lines: `'[]'`,
				total_cents: '0',
				vat_cents: '0',
				total_cents_with_vat: '0',
			},
		],
		[ 'another currency', { currency: `'USD'` } ],
		[ 'a number that does not follow', { version: '3' } ],
		[
			'a document that is not the hashed one',
			{ document: `document || ' '` },
		],
		[
			'a validity that is over when it is sent',
			{ valid_until: 'sent_at' },
		],
		[
			'a moment after the validity of the one before',
			{
				sent_at: `'${ VALID_UNTIL }'`,
				valid_until: `'2026-12-01T00:00:00Z'`,
			},
		],
	] )( 'is refused with %s', async ( _name, change ) => {
		await expect( addVersion( change ) ).rejects.toThrow();
	} );

	it( 'is refused once the quote has ended', async () => {
		read( await approve() );
		await expect( addVersion( {} ) ).rejects.toThrow( 'does not follow' );
	} );

	it( 'rounds as the code does: half up, once for each rate', async () => {
		const lines = JSON.stringify(
			[ 105, 105, 105 ].map( ( unit_cents ) => ( {
				quantity: 1,
				unit_cents,
				vat_percent: 21,
			} ) )
		);
		await expect(
			addVersion( {
				lines: `'${ lines }'`,
				total_cents: '315',
				vat_cents: '67',
				total_cents_with_vat: '382',
			} )
		).rejects.toThrow( 'not the sums' );
		await expect(
			addVersion( {
				lines: `'${ lines }'`,
				total_cents: '315',
				vat_cents: '66',
				total_cents_with_vat: '381',
			} )
		).resolves.toBeDefined();
	} );
} );

it( 'a version of a quote that a finding led to stays between the plan’s least and most', async () => {
	const hosted = await seedQuoteStage(
		provider,
		{ plan_id: 'triage' },
		'site_down'
	);
	const id = `quo_${ nextUlid() }`;
	read(
		await hosted.agent.find( hosted.ticket, {
			id: `fin_${ nextUlid() }`,
			quote_id: id,
			slip: 'no_backup',
			text: 'x',
			evidence: [ { text: 'log', attachment_id: null } ],
			valid_until: VALID_UNTIL,
			minutes_cap: null,
		} )
	);
	const { draft_sha256 } = read< { draft_sha256: string } >(
		await hosted.agent.get( id )
	);
	read( await hosted.agent.send( id, { draft_sha256 } ) );
	quote = read< Quote >( await hosted.as().get( `/v1/quotes/${ id }` ) );
	const at = ( cents: number ) =>
		addVersion( {
			lines: `'[{"quantity":1,"unit_cents":${ cents },"vat_percent":0}]'`,
			total_cents: String( cents ),
			vat_cents: '0',
			total_cents_with_vat: String( cents ),
		} );
	await expect( at( 5001 ) ).rejects.toThrow( 'within what the plan says' );
	await expect( at( 1999 ) ).rejects.toThrow( 'within what the plan says' );
	await expect( at( 5000 ) ).resolves.toBeDefined();
} );
