import { describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import { loadPlan } from '../plans/load-plans.ts';
import { plan as planShape } from '../plans/plan-schema.ts';
import type { EstimateInput } from './estimate-types.ts';
import { estimate } from './estimate.ts';
import { terms } from './terms-for-tests.ts';

const ask = (
	topic: string,
	changes: Partial< EstimateInput > & { when?: string } = {}
) => {
	const { when = '2026-03-10T10:00:00+01:00', ...rest } = changes;
	return estimate( {
		plan: loadPlan( 'standaard' ),
		topic,
		at: parseInstant( when ),
		facts: {},
		...rest,
	} );
};

describe( 'the words name the fact, the day and the hour', () => {
	const said = (
		topic: string,
		changes: Parameters< typeof ask >[ 1 ],
		locale: 'en' | 'nl' | 'fr' | 'de' | 'it' = 'en'
	) => ask( topic, changes ).reasons.map( ( { words } ) => words[ locale ] );

	test.each( [
		[ 'paypal', 'Covered by your minutes: Payment provider, PayPal.' ],
		[ 'Stripe', 'Not covered by your minutes: Payment provider, Stripe.' ],
	] )( 'of a payment link to %s', ( payment_provider, sentence ) => {
		expect(
			said( 'payment_link', { facts: { payment_provider } } )
		).toContain( sentence );
	} );

	test( 'of a link with and without a subscription of its own', () => {
		const link = ( name: string ) =>
			said(
				'external_link',
				{ contract: terms(), facts: { link: name } },
				'nl'
			)[ 0 ];
		expect( link( 'erp' ) ).toMatch( /^Gedekt door je minuten: .*, ERP/ );
		expect( link( 'till' ) ).toMatch(
			/^Niet gedekt door je minuten: .*, /
		);
	} );

	test( 'of what is not known yet', () => {
		expect( said( 'payment_link', {} )[ 0 ] ).toBe(
			'Not known yet, and it decides the cover: “Which payment provider is it about?” Until then this is the dearer answer.'
		);
	} );

	test.each( [
		[
			'en',
			'Under warranty until 30 April 2026, that day included.',
			'It is about: Custom functionality, configurator.',
		],
		[
			'nl',
			'Onder garantie tot en met 30 april 2026.',
			'Het gaat over: Maatwerk, configurator.',
		],
		[
			'fr',
			'Sous garantie jusqu’au 30 avril 2026, ce jour compris.',
			'configurator',
		],
		[
			'de',
			'Unter Gewährleistung bis einschließlich 30. April 2026.',
			'configurator',
		],
		[
			'it',
			'In garanzia fino al 30 aprile 2026 compreso.',
			'configurator',
		],
	] as const )( 'of a warranty, in %s', ( locale, until, about ) => {
		const words = said(
			'custom_work',
			{ contract: terms(), facts: { custom_work: 'configurator' } },
			locale
		);
		expect( words[ 0 ] ).toBe( until );
		expect( words[ 1 ] ).toContain( about );
	} );

	test( 'of the outage line: until when it answers, and that it may be charged', () => {
		expect(
			said( 'outage', { when: '2026-03-10T20:00:00+01:00' } )[ 0 ]
		).toBe(
			'Outside office hours the outage line helps until 23:00; the time may be charged.'
		);
		expect(
			said( 'outage', { when: '2026-03-10T23:30:00+01:00' }, 'de' )[ 0 ]
		).toBe(
			'Die Störungsleitung ist bis Mittwoch, 00:00 geschlossen; es wird in der Bürozeit aufgenommen.'
		);
	} );

	test( 'of a line that always answers, and of one that the plan pays', () => {
		const own = planShape.parse(
			structuredClone( loadPlan( 'standaard' ) )
		);
		own.lines.forEach( ( line ) => ( line.hours = 'always' ) );
		const evening = { plan: own, when: '2026-03-10T20:00:00+01:00' };
		expect( said( 'outage', evening )[ 0 ] ).toContain( 'day and night' );
		own.topics.forEach( ( { coverage } ) => {
			if ( coverage.kind === 'outage' ) {
				coverage.line_open = 'included';
			}
		} );
		expect( said( 'outage', evening )[ 0 ] ).toBe(
			'Outside office hours the outage line helps; your plan covers it.'
		);
	} );
} );
