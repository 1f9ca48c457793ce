import { expect, it } from 'vitest';
import { monthAfter } from './month-after.ts';

it( 'goes over the turn of the year in both directions', () => {
	expect( monthAfter( '2026-12', 1 ) ).toBe( '2027-01' );
	expect( monthAfter( '2026-01', -1 ) ).toBe( '2025-12' );
} );
