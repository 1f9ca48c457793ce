import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from '../../../tests/support/property.ts';
import { grossCents } from '../../../tests/support/quotes/naive-quote.ts';
import { play } from '../../../tests/support/quotes/play.ts';
import { pureSubject } from '../../../tests/support/quotes/pure-subject.ts';
import { anyLines, anySteps } from '../../../tests/support/quotes/steps.ts';
import { computeTotals } from './totals.ts';

/** At least this many, and more where CI asks for more. */
const RUNS = Math.max( 10_000, Number( process.env.PROPERTY_RUNS ?? 0 ) );

test( 'no order of approve, decline, expire, revise, withdraw and retry books twice or a wrong sum', async () => {
	const seen = new Map< string, number >();
	await holds(
		fc.asyncProperty( anyLines, anySteps, async ( lines, steps ) => {
			let keys = 0;
			const model = await play(
				pureSubject(),
				lines,
				steps,
				() => `key-${ ++keys }`
			);
			const end = model.end?.what ?? 'open';
			seen.set( end, ( seen.get( end ) ?? 0 ) + 1 );
		} ),
		RUNS
	);
	// The orders that were tried reach every ending often; else the property would say little.
	for ( const end of [ 'approved', 'declined', 'expired', 'withdrawn' ] ) {
		expect( seen.get( end ), end ).toBeGreaterThan( RUNS / 100 );
	}
}, 900_000 );

test( 'totals are the sums of the lines with one rounding for each rate', async () => {
	await holds(
		fc.property( anyLines, ( lines ) => {
			const totals = computeTotals( lines );
			expect( BigInt( totals.total_cents_with_vat ) ).toBe(
				grossCents( lines )
			);
			expect( totals.total_cents + totals.vat_cents ).toBe(
				totals.total_cents_with_vat
			);
		} ),
		RUNS
	);
} );
