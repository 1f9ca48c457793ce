import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote } from '../../src/contract/quote.ts';
import { sha256 } from '../../src/provider/access/token.ts';
import { NOW, nextUlid } from '../support/builders.ts';
import {
	buildDraft,
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

/** A yes written by hand, with some columns changed. */
const addDecision = ( change: Record< string, string > = {} ) => {
	const evidence = JSON.stringify( { shown_sha256: '0'.repeat( 64 ) } );
	const values: Record< string, string > = {
		provider_id: 'provider_id',
		site_id: 'site_id',
		quote_id: 'quote_id',
		version: 'version',
		decision: `'declined'`,
		total_cents: 'total_cents',
		total_cents_with_vat: 'total_cents_with_vat',
		currency: 'currency',
		document_sha256: 'document_sha256',
		text_version: '1',
		locale: `'en'`,
		shown_sha256: `'${ '0'.repeat( 64 ) }'`,
		person_ref: `'7'`,
		person_name: `'Anna'`,
		person_role: `'owner'`,
		note: `''`,
		decided_at: `'${ NOW }'`,
		key: `'${ nextUlid() }'`,
		consent_entry_id: 'null',
		evidence: `'${ evidence }'`,
		evidence_sha256: `'${ sha256( evidence ) }'`,
		...change,
	};
	return run(
		`insert into quote_decisions ( ${ Object.keys( values ).join(
			', '
		) } ) select ${ Object.values( values ).join(
			', '
		) } from quote_versions where quote_id = '${
			quote.id
		}' and version = 1`
	);
};

describe( 'a decision', () => {
	it( 'is taken when all is right, and then no second one', async () => {
		await expect( addDecision() ).resolves.toBeDefined();
		await expect( addDecision() ).rejects.toThrow( /duplicate|unique/ );
	} );

	it.each( [
		[ 'another sum', { total_cents: 'total_cents - 1' } ],
		[
			'another sum with VAT',
			{ total_cents_with_vat: 'total_cents_with_vat + 1' },
		],
		[ 'another currency', { currency: `'USD'` } ],
		[ 'another content', { document_sha256: `'${ '0'.repeat( 64 ) }'` } ],
		[ 'a version that is not the one that counts', { version: '2' } ],
		[ 'an employee', { person_role: `'employee'` } ],
		[ 'the end of validity', { decided_at: `'${ VALID_UNTIL }'` } ],
		[
			'evidence that is not the hashed one',
			{ evidence: `'{"shown_sha256":"${ '0'.repeat( 64 ) }" }'` },
		],
		[
			'evidence of another sight',
			{ shown_sha256: `'${ '1'.repeat( 64 ) }'` },
		],
		[
			'an approval with minutes but without the consent',
			{ decision: `'approved'` },
		],
		[
			'a consent without an approval',
			{ consent_entry_id: `'min_${ nextUlid() }'` },
		],
	] )( 'is refused with %s', async ( _name, change ) => {
		await expect( addDecision( change ) ).rejects.toThrow();
	} );

	it( 'is refused for a version that was revised, whole and right though it was', async () => {
		read(
			await stage.agent.revise( quote.id, {
				version: 1,
				draft: buildDraft(),
			} )
		);
		await expect( addDecision() ).rejects.toThrow(
			'cannot be decided now'
		);
	} );

	it( 'is refused with a key that decided another quote', async () => {
		const key = nextUlid();
		await addDecision( { key: `'${ key }'` } );
		quote = await stage.sent();
		await expect( addDecision( { key: `'${ key }'` } ) ).rejects.toThrow(
			/duplicate|unique/
		);
	} );
} );

describe( 'the head of a quote', () => {
	const set = ( change: string ) =>
		run( `update quotes set ${ change } where id = '${ quote.id }'` );

	it.each( [
		[ 'approved without a decision', `status = 'approved'` ],
		[ 'declined without a decision', `status = 'declined'` ],
		[ 'expired before its time', `status = 'expired'` ],
		[
			'a draft again',
			`status = 'draft', version = 0, valid_until = null, draft = '{}', draft_sha256 = '${ '0'.repeat(
				64
			) }'`,
		],
		[ 'of a version that is not there', 'version = 2' ],
		[ 'of an older version', 'version = 0' ],
		[
			'valid for longer than it was sent',
			`version = 2, valid_until = valid_until + interval '1 day'`,
		],
		[
			`another ticket's`,
			`ticket_id = 'tic_${ nextUlid() }', version = 2`,
		],
		[
			`another contract's`,
			`contract_id = 'con_${ nextUlid() }', version = 2`,
		],
	] )( 'never becomes %s', async ( _name, change ) => {
		await expect( set( change ) ).rejects.toThrow();
	} );

	it( 'is valid as long as its version says, and no longer', async () => {
		const columns =
			'lines, vat, total_cents, vat_cents, total_cents_with_vat, currency, valid_until, minutes_cap, note, attachments, document, document_sha256, agent_id, agent_name, sent_at';
		await run(
			`insert into quote_versions ( provider_id, site_id, quote_id, version, ${ columns } ) select provider_id, site_id, quote_id, 2, ${ columns } from quote_versions where quote_id = '${ quote.id }'`
		);
		await expect(
			set( `version = 2, valid_until = valid_until + interval '1 day'` )
		).rejects.toThrow( 'no version 2' );
		await expect( set( 'version = 2' ) ).resolves.toBeDefined();
	} );

	it( 'stays as it ended', async () => {
		read( await approve() );
		for ( const status of [ 'sent', 'declined', 'withdrawn', 'expired' ] ) {
			await expect( set( `status = '${ status }'` ) ).rejects.toThrow(
				'cannot go'
			);
		}
		await expect(
			run( `delete from quotes where id = '${ quote.id }'` )
		).rejects.toThrow();
	} );

	it( 'has one ending in its history', async () => {
		read( await approve() );
		await expect(
			run(
				`insert into quote_events select provider_id, site_id, quote_id, 99, 'withdrawn', 1, 'agent', null, 'x', '', now() from quote_events where quote_id = '${ quote.id }' limit 1`
			)
		).rejects.toThrow( /duplicate|unique/ );
	} );
} );
