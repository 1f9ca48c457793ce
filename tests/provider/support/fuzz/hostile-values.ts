import fc from 'fast-check';

/** Stand for what is too large to be printed with a failing case; `toPayload` puts the real thing in. */
export const HUGE = { $huge: true };
export const DEEP = { $deep: true };
export const LONG = { $long: true };

const text = [
	'',
	' ',
	'\u0000',
	'a\u0000b',
	'\ud800',
	'\udfff\ud800',
	'\u202e\u2066abc',
	'\ufeff',
	'👩‍👩‍👧‍👦'.repeat( 40 ),
	'ﷺ'.repeat( 200 ),
	'e' + '\u0301'.repeat( 300 ),
	"'; drop table tickets; --",
	"' or 1=1 --",
	'$1',
	'%',
	'_',
	'\\',
	'{1,2}',
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'{{7*7}}${7*7}#{7*7}',
	'../../../../etc/passwd',
	'..%2f..%2f',
	'%00',
	'%c0%ae',
	'=cmd|calc',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'null',
	'undefined',
	'NaN',
	'Infinity',
	'true',
	'[object Object]',
	'a\r\nset-cookie: x=1',
];

const moments = [
	'2026-11-10T09:00:00.000Z',
	'2026-11-10T09:00:00Z',
	'2026-11-10T09:00:00.123456789Z',
	'2026-02-29T00:00:00.000Z',
	'2024-02-29T23:59:59.999Z',
	'2026-11-10T24:00:00.000Z',
	'2016-12-31T23:59:60Z',
	'0000-01-01T00:00:00.000Z',
	'0001-01-01T00:00:00.000Z',
	'9999-12-31T23:59:59.999Z',
	'+010000-01-01T00:00:00.000Z',
	'-000001-01-01T00:00:00.000Z',
	'+275760-09-13T00:00:00.001Z',
	'2026-13-45T99:99:99Z',
	'2026-11',
	'0000-01',
	'0001-01',
	'9999-12',
	'2026-00',
	'2026-03-29',
	'0000-02-29',
	'9999-12-31',
];

const numbers = [
	0,
	-0,
	-1,
	1,
	0.1,
	1.5,
	-1e-9,
	99_999,
	100_000,
	100_001,
	2_147_483_647,
	2_147_483_648,
	-2_147_483_649,
	4_294_967_296,
	Number.MAX_SAFE_INTEGER,
	2 ** 53,
	-( 2 ** 53 ),
	1e21,
	1e308,
	5e-324,
];

const shapes: unknown[] = [
	null,
	true,
	false,
	[],
	{},
	[ null ],
	[ [ [ [] ] ] ],
	{ a: { a: { a: {} } } },
	{ length: 1e9 },
	{ toString: 'x', valueOf: 'y' },
	{ then: 'x' },
	{ toJSON: 'x' },
	JSON.parse( '{"__proto__":{"polluted":true}}' ),
	JSON.parse( '{"constructor":{"prototype":{"polluted":true}}}' ),
];

/** What no field should be spoiled by: wrong types, edges, and what breaks databases, paths, headers and prototypes. */
export const hostileValue: fc.Arbitrary< unknown > = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom( ...text ) },
	{ weight: 4, arbitrary: fc.constantFrom( ...moments ) },
	{ weight: 5, arbitrary: fc.constantFrom( ...numbers ) },
	{ weight: 5, arbitrary: fc.constantFrom( ...shapes ) },
	{ weight: 3, arbitrary: fc.string( { unit: 'binary', maxLength: 40 } ) },
	{ weight: 2, arbitrary: fc.jsonValue( { maxDepth: 2 } ) },
	{ weight: 1, arbitrary: fc.constantFrom( HUGE, DEEP, LONG ) }
);

/** Hostile words for addresses and headers. */
export const hostileText: fc.Arbitrary< string > = fc.oneof(
	fc.constantFrom( ...text, ...moments, '@m:5000' ),
	fc.string( { unit: 'binary', maxLength: 40 } )
);
