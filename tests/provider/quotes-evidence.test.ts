import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Quote, QuoteChanged } from '../../src/contract/quote.ts';
import { verifyEvidence } from '../../src/provider/quotes/verify-evidence.ts';
import { nextUlid } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	EMPLOYEE,
	OWNER,
	read,
	seedQuoteStage,
	yesTo,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

const LATER = '2026-11-11T10:30:00.000Z';
const approve = ( quote: Quote, person = OWNER, key = nextUlid() ) =>
	room.stage
		.as( person )
		.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), { key } );

describe( 'evidence', () => {
	it( 'is the same file for both sides; its SHA-256 is the one told with the decision', async () => {
		const quote = await room.stage.sent();
		room.provider.setNow( LATER );
		const { quote: approved } = read< QuoteChanged >(
			await approve( quote )
		);
		const told = approved.ending?.evidence_sha256 ?? '';
		const mine = await room.stage
			.as()
			.get( `/v1/quotes/${ quote.id }/evidence` );
		const theirs = await room.stage.agent.evidence( quote.id );
		expect( mine.body ).toBe( theirs.body );
		expect( mine.headers ).toMatchObject( {
			'deskside-evidence-sha256': told,
			'content-disposition': `attachment; filename="${ quote.id }.json"`,
		} );
		expect(
			createHash( 'sha256' ).update( mine.rawPayload ).digest( 'hex' )
		).toBe( told );
		expect( verifyEvidence( mine.body, told ) ).toEqual( [] );
		expect( mine.json() ).toMatchObject( {
			decision: 'approved',
			decided_at: LATER,
			person: { name: OWNER.name, ref: OWNER.ref, role: 'owner' },
			screen: { id: 'toplevel_page_deskside' },
			consent: { minutes_cap: 90 },
			shown_sha256: quote.approval?.shown_sha256,
			shown: {
				text: { words: quote.approval?.text },
				document: {
					format: 'deskside-quote/1',
					quote_id: quote.id,
					provider: {
						id: room.stage.site.provider_id,
						name: 'Nordlicht Support',
					},
					contract: {
						id: room.stage.site.contract_id,
						plan_id: 'standaard',
						plan_version: 1,
					},
					site: {
						id: room.stage.site.site_id,
						name: 'Bloemen de Vries',
						url: 'https://shop.example',
					},
					version: 1,
					total_cents_with_vat: 14_520,
					client: 'Bloemen de Vries',
					ticket: { subject: 'The coupon field is gone' },
				},
			},
		} );
	} );

	it( 'does not verify with anything changed', async () => {
		const quote = await room.stage.sent();
		const { quote: approved } = read< QuoteChanged >(
			await approve( quote )
		);
		const told = approved.ending?.evidence_sha256 ?? '';
		const { body } = await room.stage
			.as()
			.get( `/v1/quotes/${ quote.id }/evidence` );
		expect(
			verifyEvidence( body.replace( '14520', '14519' ), told )
		).toHaveLength( 3 );
		expect(
			verifyEvidence(
				body.replace( 'coupon field', 'cupon field' ),
				told
			)
		).toHaveLength( 2 );
		expect(
			verifyEvidence(
				body,
				told.replace( /^./, ( first ) => ( first === '0' ? '1' : '0' ) )
			)
		).toHaveLength( 1 );
		expect( verifyEvidence( ` ${ body }`, told ) ).toHaveLength( 2 );
		expect( verifyEvidence( '{}', told ) ).toEqual( [
			'This is no evidence record.',
		] );
	} );

	it( 'is there for owners once something is decided', async () => {
		const own = await seedQuoteStage(
			room.provider,
			{},
			'shop_function',
			EMPLOYEE
		);
		const quote = await own.sent();
		const url = `/v1/quotes/${ quote.id }/evidence`;
		expect( ( await own.as().get( url ) ).statusCode ).toBe( 404 );
		expect( codeOf( await own.as( EMPLOYEE ).get( url ) ) ).toBe(
			'forbidden'
		);
	} );
} );
