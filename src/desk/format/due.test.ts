import { describe, expect, it } from 'vitest';
import { due } from './due.ts';

const AT = '2026-11-20T09:00:00.000Z';
const MINUTE = 60_000;
const now = ( minutes: number ) => Date.parse( AT ) + minutes * MINUTE;

describe( 'due', () => {
	/** The plan's: the line warns from here on, whether that is minutes or hours before. */
	const warnAt = new Date( now( -90 ) ).toISOString();
	it.each( [
		[
			'two hours and a quarter before',
			-135,
			false,
			{ state: 'later', text: 'due in 2 h 15 min' },
		],
		[
			'the moment before it is near',
			-91,
			false,
			{ state: 'later', text: 'due in 1 h 31 min' },
		],
		[
			'from when it is near',
			-90,
			false,
			{ state: 'soon', text: 'due in 1 h 30 min' },
		],
		[
			'at the very instant',
			0,
			false,
			{ state: 'soon', text: 'due in 0 min' },
		],
		[
			'at the very instant, where that is a breach',
			0,
			true,
			{ state: 'overdue', text: 'overdue by 0 min' },
		],
		[
			'a day and an hour after',
			25 * 60,
			false,
			{ state: 'overdue', text: 'overdue by 1 d 1 h' },
		],
	] )( 'tells %s', ( _name, minutes, isBreach, expected ) => {
		expect(
			due( { dueAt: AT, isBreach, warnAt }, now( minutes ) )
		).toEqual( expected );
	} );

	it( 'warns of nothing that is far enough, though it is less than an hour', () => {
		const late = new Date( now( -15 ) ).toISOString();
		expect(
			due( { dueAt: AT, isBreach: false, warnAt: late }, now( -40 ) )
				.state
		).toBe( 'later' );
	} );
} );
