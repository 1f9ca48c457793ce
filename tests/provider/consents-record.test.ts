import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/provider/access/token.ts';
import { verifyConsentRecord } from '../../src/provider/tickets/consent/verify-record.ts';
import { buildCapture, buildPerson, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { consentStage, YES } from './support/consent-stage.ts';
import { seedAgent, seedSite } from './support/seed.ts';

const { provider, site, send, seen } = consentStage();

describe( 'the record of an agreement', () => {
	const recordOf = ( id: string, person = buildPerson() ) =>
		asSite( provider().app, site().token, person ).get(
			`/v1/tickets/${ id }/consent`
		);

	it( 'is the same for both sides, byte for byte, and its hash is the one that was told', async () => {
		const { ticket } = await send(
			await seen( { capture: buildCapture() } )
		);
		const agent = await seedAgent( provider().db, site().provider_id );
		const ours = await recordOf( ticket.id );
		const theirs = await asAgent( provider().app, agent.cookie ).get(
			`/v1/desk/tickets/${ ticket.id }/consent`
		);
		expect( ours.headers ).toMatchObject( {
			'deskside-evidence-sha256': ticket.consent?.record_sha256,
			'content-disposition': `attachment; filename="${ ticket.id }.json"`,
		} );
		expect( theirs.body ).toBe( ours.body );
		expect(
			verifyConsentRecord(
				ours.body,
				ticket.consent?.record_sha256 ?? ''
			)
		).toEqual( [] );
		const { ref, name, email, role, locale } = buildPerson();
		const { id, title, url } = buildCapture().screen;
		expect( JSON.parse( ours.body ) ).toMatchObject( {
			format: 'deskside-consent/1',
			provider: { name: 'Nordlicht Support' },
			client: 'Bloemen de Vries',
			ticket_id: ticket.id,
			person: { ref, name, email, role },
			agreed: { ...YES, locale },
			shown: { coverage: 'hourly', hourly_rate_cents: 9000 },
			received_at: NOW,
			sign_in_age_seconds: null,
			screen: { id, title, url },
			refused_for: null,
		} );
	} );

	it( 'is kept of one that does not hold too', async () => {
		const { ticket } = await send( {
			...( await seen() ),
			estimate_seen: null,
		} );
		const { body } = await recordOf( ticket.id );
		expect(
			verifyConsentRecord( body, ticket.consent?.record_sha256 ?? '' )
		).toEqual( [] );
		expect( JSON.parse( body ) ).toMatchObject( {
			shown: null,
			refused_for: 'other_figures',
		} );
	} );

	it.each( [
		[ 'a cent', '"most_cents":9000', '"most_cents":9001' ],
		[
			'the rate',
			'"figures":{"currency":"EUR","hourly_rate_cents":9000',
			'"figures":{"currency":"EUR","hourly_rate_cents":1000',
		],
		[ 'the cap', '"minutes_cap":60', '"minutes_cap":61' ],
		[
			'what was seen',
			'"seen":{"at":"2026-11-10',
			'"seen":{"at":"2026-11-09',
		],
		[ 'a blank', '{"agreed"', '{ "agreed"' ],
	] )(
		'shows %s that was changed, though its hash was made anew',
		async ( _what, before, after ) => {
			const { ticket } = await send( await seen() );
			const { body } = await recordOf( ticket.id );
			const changed = body.replace( before, after );
			expect( changed ).not.toBe( body );
			expect(
				verifyConsentRecord( changed, sha256( changed ) )
			).toHaveLength( 1 );
			expect( verifyConsentRecord( changed, sha256( body ) ) ).toContain(
				'The record is not the one whose hash was told.'
			);
		}
	);

	it( 'is for owners', async () => {
		const { ticket } = await send( await seen() );
		const employee = buildPerson( { role: 'employee' } );
		expect( codeOf( await recordOf( ticket.id, employee ) ) ).toBe(
			'forbidden'
		);
	} );

	it( "is a 404 for another site's owner, also of the same provider, and for another provider's desk", async () => {
		const { ticket } = await send( await seen() );
		const { db, app } = provider();
		const elsewhere = await seedSite( db );
		const sibling = await seedSite( db, {
			provider_id: site().provider_id,
		} );
		for ( const { token } of [ elsewhere, sibling ] ) {
			const answer = await asSite( app, token ).get(
				`/v1/tickets/${ ticket.id }/consent`
			);
			expect( codeOf( answer ) ).toBe( 'not_found' );
			expect( answer.body ).not.toContain( YES.text );
		}
		const { cookie } = await seedAgent( db, elsewhere.provider_id );
		const answer = await asAgent( app, cookie ).get(
			`/v1/desk/tickets/${ ticket.id }/consent`
		);
		expect( codeOf( answer ) ).toBe( 'not_found' );
	} );
} );
