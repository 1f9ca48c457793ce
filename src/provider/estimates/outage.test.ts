import { describe, expect, test } from 'vitest';
import { calendar } from '../clock/calendar-schema.ts';
import { parseInstant } from '../clock/instant.ts';
import type { Plan, TopicRule } from '../plans/plan-schema.ts';
import { decideOutage } from './outage.ts';

const office = calendar.parse( {
	zone: 'Europe/Amsterdam',
	hours: { tue: [ [ '09:00', '17:00' ] ], wed: [ [ '09:00', '17:00' ] ] },
} );
const never = calendar.parse( {
	zone: 'Europe/Amsterdam',
	hours: { mon: [ [ '09:00', '09:00' ] ] },
} );
/** A Tuesday evening, asked of a line with these hours. */
const decide = ( lines: object[] ) =>
	decideOutage(
		{
			kind: 'outage',
			office: 'fair_use',
			larger_plan: 'included',
			line: 'outages',
			line_open: 'may_be_charged',
			line_closed: 'fair_use',
		},
		{
			plan: { office, lines } as unknown as Plan,
			topic: {} as TopicRule,
			zone: office.zone,
			at: parseInstant( '2026-03-10T20:00:00+01:00' ),
			facts: {},
		}
	).rules[ 0 ];

describe( 'a closed line says until when', () => {
	test.each( [
		[ 'the office’s hours', [ { id: 'outages', hours: 'office' } ] ],
		[ 'no hours of its own', [ { id: 'another', hours: 'always' } ] ],
	] )( 'with %s: the next morning', ( _what, lines ) => {
		expect( decide( lines ) ).toMatchObject( {
			rule: 'outage_line_closed',
			values: { until: { en: 'Wednesday 09:00', nl: 'woensdag 09:00' } },
		} );
	} );

	test( 'unless it never opens', () => {
		expect( decide( [ { id: 'outages', hours: never } ] ) ).toEqual( {
			rule: 'outage_line_closed',
			values: { until: '…' },
		} );
	} );
} );

test( 'a line that always answers has no end', () => {
	expect( decide( [ { id: 'outages', hours: 'always' } ] ) ).toEqual( {
		rule: 'outage_line_always',
		values: {},
	} );
} );
