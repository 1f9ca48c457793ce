import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, seed } from '../../../tests/support/property.ts';
import { countPlays } from '../../../tests/support/quotes/count-plays.ts';
import { grossCents } from '../../../tests/support/quotes/naive-quote.ts';
import { anyLines } from '../../../tests/support/quotes/steps.ts';
import { computeTotals } from './totals.ts';

/** At least this many, and more where CI asks for more. */
const RUNS = Math.max( 10_000, Number( process.env.PROPERTY_RUNS ?? 0 ) );

test( 'no order of approve, decline, expire, revise, withdraw and retry in two tabs each books twice or a wrong sum', async () => {
	process.stdout.write( `plays: ${ RUNS } runs, PROPERTY_SEED=${ seed }\n` );
	const counts = await countPlays( RUNS, seed );
	expect( counts ).toMatchObject( {
		plays: RUNS,
		double_bookings: 0,
		wrong_sums: 0,
	} );
	// The orders that were tried reach every ending and every answer often; else the property would say little.
	for ( const ending of [ 'approved', 'declined', 'expired', 'withdrawn' ] ) {
		expect( counts.endings[ ending ], ending ).toBeGreaterThan(
			RUNS / 100
		);
	}
	for ( const what of [ 'approve', 'again approve', 'again decline' ] ) {
		for ( const answer of [ 'done', 'refused', 'forbidden' ] ) {
			const name = `${ what } ${ answer }`;
			expect( counts.answers[ name ], name ).toBeGreaterThan(
				RUNS / 1000
			);
		}
	}
	expect( counts.answers[ 'again approve repeated' ] ).toBeGreaterThan(
		RUNS / 1000
	);
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
