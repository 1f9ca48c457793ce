import { describe, expect, it } from 'vitest';
import { fromLocalTime, toLocalTime } from './local-time.ts';

describe( 'local time', () => {
	it( 'comes back as the same instant, to the minute', () => {
		const instant = '2026-07-01T12:34:00.000Z';
		expect( fromLocalTime( toLocalTime( Date.parse( instant ) ) ) ).toBe(
			instant
		);
	} );

	it( 'is null for what is no time', () => {
		expect( fromLocalTime( '' ) ).toBeNull();
	} );
} );
