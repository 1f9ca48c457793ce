import { expect, test } from 'vitest';
import { calendar } from './calendar-schema.ts';
import { isOpenAt, nextChangeAt } from './open-at.ts';

const at = ( text: string ) => Date.parse( text );

test( 'a span belongs to its first instant and not to its last', () => {
	const hours = calendar.parse( {
		zone: 'UTC',
		hours: { mon: [ [ '09:00', '10:00' ] ] },
	} );
	expect( isOpenAt( hours, at( '2026-03-02T08:59:59.999Z' ) ) ).toBe( false );
	expect( isOpenAt( hours, at( '2026-03-02T09:00:00.000Z' ) ) ).toBe( true );
	expect( isOpenAt( hours, at( '2026-03-02T09:59:59.999Z' ) ) ).toBe( true );
	expect( isOpenAt( hours, at( '2026-03-02T10:00:00.000Z' ) ) ).toBe( false );
	expect( nextChangeAt( hours, at( '2026-03-02T09:00:00Z' ) ) ).toBe(
		at( '2026-03-02T10:00:00Z' )
	);
	expect( nextChangeAt( hours, at( '2026-03-02T10:00:00Z' ) ) ).toBe(
		at( '2026-03-09T09:00:00Z' )
	);
} );

test( 'a mistake that is none of the calendar’s is not taken for "never"', () => {
	const broken = { zone: 'UTC', hours: null } as unknown as Parameters<
		typeof nextChangeAt
	>[ 0 ];
	expect( () => nextChangeAt( broken, 0 ) ).toThrow( TypeError );
} );
