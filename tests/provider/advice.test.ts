import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Advice, AdviceList } from '../../src/contract/advice.ts';
import type { Summary } from '../../src/contract/summary.ts';
import { buildPerson, nextUlid, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
} );
afterAll( () => provider.close() );

const owner = ( part = {} ) =>
	asSite( provider.app, site.token, buildPerson( part ) );
const desk = () => `/v1/desk/contracts/${ site.contract_id }/advice`;
const give = async () =>
	(
		await agent.post( desk(), {
			id: `adv_${ nextUlid() }`,
			kind: 'security',
			subject: 'Two-factor sign-in',
			text: 'Turn it on for every administrator.',
			addressed_to: 'Anna de Vries',
		} )
	).json< Advice >();
const acknowledge = (
	{ id, text_sha256 }: Advice,
	by = owner(),
	note = 'Done.'
) => by.post( `/v1/advice/${ id }/acknowledgement`, { text_sha256, note } );
const read = async () =>
	( await owner().get( '/v1/advice' ) ).json< AdviceList >().advice;

describe( 'an advice', () => {
	it( 'is dated, addressed, and named by the hash of what it says', async () => {
		const given = await give();
		expect( await read() ).toEqual( [ given ] );
		expect( given ).toMatchObject( {
			given_by: 'Mila Jansen',
			given_at: NOW,
			addressed_to: 'Anna de Vries',
			acknowledged: null,
		} );
		const text = `{"addressed_to":"Anna de Vries","contract_id":"${ site.contract_id }","format":"deskside-advice/1","given_at":"${ NOW }","given_by":"Mila Jansen","id":"${ given.id }","kind":"security","subject":"Two-factor sign-in","text":"Turn it on for every administrator."}`;
		expect( given.text_sha256 ).toBe(
			createHash( 'sha256' ).update( text ).digest( 'hex' )
		);
	} );

	it( 'is acknowledged once, by an owner, with who and when', async () => {
		const given = await give();
		provider.setNow( '2026-11-11T09:00:00.000Z' );
		const said = ( await acknowledge( given ) ).json< Advice >();
		expect( said.acknowledged ).toEqual( {
			by: { kind: 'site', name: 'Anna de Vries', you: true },
			at: '2026-11-11T09:00:00.000Z',
			note: 'Done.',
		} );
		const again = await acknowledge(
			given,
			owner( { ref: '9', name: 'Els Bos' } )
		);
		expect( [ again.statusCode, codeOf( again ) ] ).toEqual( [
			409,
			'state_conflict',
		] );
		expect( ( await read() )[ 0 ]?.acknowledged?.by.name ).toBe(
			'Anna de Vries'
		);
	} );

	it( 'is counted in the summary of owners until one of them has said the word', async () => {
		const counted = async ( part = {} ) =>
			( await owner( part ).get( '/v1/summary' ) ).json< Summary >()
				.open_advice;
		expect( await counted() ).toBe( 0 );
		const given = await give();
		await give();
		expect( await counted() ).toBe( 2 );
		expect( await counted( { ref: '8', role: 'employee' } ) ).toBe( 0 );
		await acknowledge( given );
		expect( await counted( { ref: '9', name: 'Els Bos' } ) ).toBe( 1 );
	} );

	it( 'is acknowledged once by two owners at the same moment', async () => {
		const given = await give();
		const answers = await Promise.all( [
			acknowledge( given ),
			acknowledge( given, owner( { ref: '9', name: 'Els Bos' } ) ),
		] );
		expect(
			answers.map( ( { statusCode } ) => statusCode ).sort()
		).toEqual( [ 201, 409 ] );
	} );

	it( 'is not acknowledged by an employee, nor for another text', async () => {
		const given = await give();
		const employee = owner( { ref: '8', role: 'employee' } );
		expect(
			( await employee.get( '/v1/advice' ) ).json< AdviceList >().advice
		).toHaveLength( 1 );
		expect( codeOf( await acknowledge( given, employee ) ) ).toBe(
			'forbidden'
		);
		expect(
			codeOf(
				await acknowledge( { ...given, text_sha256: 'a'.repeat( 64 ) } )
			)
		).toBe( 'state_conflict' );
		expect( ( await read() )[ 0 ]?.acknowledged ).toBeNull();
	} );
} );

describe( 'a reminder', () => {
	const remind = ( { id }: Advice ) =>
		agent.post( `${ desk() }/${ id }/reminders`, undefined );

	it( 'goes out once a day while nobody acknowledged it', async () => {
		const given = await give();
		expect( ( await remind( given ) ).statusCode ).toBe( 201 );
		provider.setNow( '2026-11-11T08:59:59.000Z' );
		expect( codeOf( await remind( given ) ) ).toBe( 'state_conflict' );
		provider.setNow( '2026-11-11T09:00:00.000Z' );
		expect(
			( await remind( given ) ).json< Advice >().reminded_at
		).toEqual( [ NOW, '2026-11-11T09:00:00.000Z' ] );
		await acknowledge( given );
		provider.setNow( '2026-11-20T09:00:00.000Z' );
		expect( codeOf( await remind( given ) ) ).toBe( 'state_conflict' );
	} );
} );

describe( 'the tables', () => {
	it( 'take no word about another text, no second one, and no change', async () => {
		const given = await give();
		const insert = ( hash: string ) =>
			sql`insert into advice_acknowledgements values ( ${ site.provider_id }, ${ site.contract_id }, ${ given.id },
				${ hash }, '7', 'Anna', 'owner', '', ${ NOW } )`.execute( provider.db );
		await expect( insert( 'a'.repeat( 64 ) ) ).rejects.toThrow(
			/foreign key/
		);
		await insert( given.text_sha256 );
		await expect( insert( given.text_sha256 ) ).rejects.toThrow(
			/duplicate key/
		);
		for ( const table of [ 'advice_notices', 'advice_acknowledgements' ] ) {
			await expect(
				sql`delete from ${ sql.table( table ) }`.execute( provider.db )
			).rejects.toThrow( /only grows/ );
		}
	} );
} );
