import { describe, expect, it } from 'vitest';
import { due } from './due.ts';

const AT = '2026-11-20T09:00:00.000Z';
const MINUTE = 60_000;
const now = ( minutes: number ) => Date.parse( AT ) + minutes * MINUTE;

describe( 'due', () => {
	it.each( [
		[
			'two hours and a quarter before',
			-135,
			false,
			{ state: 'later', text: 'due in 2 h 15 min' },
		],
		[
			'an hour before',
			-60,
			false,
			{ state: 'later', text: 'due in 1 h' },
		],
		[
			'less than an hour before',
			-59,
			false,
			{ state: 'soon', text: 'due in 59 min' },
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
		expect( due( AT, isBreach, now( minutes ) ) ).toEqual( expected );
	} );
} );
