import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath( new URL( '../..', import.meta.url ) );
let folder: string;
beforeAll( async () => {
	folder = await mkdtemp( join( tmpdir(), 'cases-' ) );
} );
afterAll( () => rm( folder, { recursive: true } ) );

/** Runs `npm run cases -- FILE…` as a person would. */
const run = ( ...files: string[] ) =>
	new Promise< { code: number; lines: string[] } >( ( resolve ) => {
		execFile(
			process.execPath,
			[ join( ROOT, 'tools/cases.mjs' ), ...files ],
			( error, out ) =>
				resolve( {
					code: error ? Number( error.code ) : 0,
					lines: out.trim().split( '\n' ),
				} )
		);
	} );

const file = async ( name: string, data: unknown ) => {
	const path = join( folder, name );
	await writeFile(
		path,
		typeof data === 'string' ? data : JSON.stringify( data )
	);
	return path;
};

test( 'every case of ours passes', { timeout: 120_000 }, async () => {
	const cases = join( ROOT, 'tests/cases' );
	const files = ( await readdir( cases ) ).map( ( name ) =>
		join( cases, name )
	);
	const { code, lines } = await run( ...files );
	expect( lines ).toEqual( [
		expect.stringMatching( /^\d{3} passed, 0 failed$/ ),
	] );
	expect( code ).toBe( 0 );
} );

test(
	'a wrong expectation of each kind is told in one line, and the exit is 1',
	{ timeout: 60_000 },
	async () => {
		const { code, lines } = await run(
			await file( 'time.json', {
				kind: 'business-time',
				calendars: {
					a: {
						zone: 'UTC',
						hours: { mon: [ [ '09:00', '10:00' ] ] },
						note: 'unknown fields are free',
					},
				},
				cases: [
					{
						id: 'one',
						calendar: 'a',
						from: '2026-03-09T09:00:00Z',
						add: { seconds: 60 },
						expect: { at: '2026-03-09T10:01:00+01:00' },
					},
					{
						id: 'two',
						calendar: 'a',
						between: [
							'2026-03-09T09:00:00Z',
							'2026-03-09T09:00:01Z',
						],
						expect: { seconds: 2 },
					},
					{
						id: 'three',
						calendar: 'b',
						from: '2026-03-09T09:00:00Z',
						add: { seconds: 1 },
					},
					{
						id: 'four',
						calendar: 'a',
						from: '2026-02-30T09:00:00Z',
						add: { seconds: 1 },
						expect: { at: '2026-03-09T09:00:01Z' },
					},
				],
			} ),
			await file( 'estimate.json', {
				kind: 'estimate',
				cases: [
					{
						id: 'one',
						request: {
							plan: 'triage',
							topic: 'site_down',
							at: '2026-10-23T10:00:00+02:00',
						},
						expect: { price: { min_cents: 1 } },
					},
					{
						id: 'two',
						request: {
							plan: 'nowhere',
							topic: 'x',
							at: '2026-10-23T10:00:00+02:00',
						},
					},
					{ id: 'three', expect: {} },
				],
			} ),
			await file( 'ledger.json', {
				kind: 'ledger',
				cases: [
					{
						id: 'one',
						allowance: {
							minutes: 30,
							zone: 'UTC',
							starts_on: '2026-01-01',
						},
						steps: [
							{
								do: 'use',
								at: '2026-03-09T09:00:00Z',
								minutes: 5,
								refused: 'consent_required',
							},
							{
								do: 'use',
								at: '2026-03-09T09:00:00Z',
								minutes: 26,
							},
							{
								check: 'remaining',
								at: '2026-03-09T09:00:00Z',
								remaining: 30,
							},
							{
								check: 'statement',
								month: '2026-03',
								at: '2026-03-09T09:00:00Z',
								used: 5,
								expired: 1,
							},
							{
								check: 'statement',
								month: '2026-03',
								at: '2026-03-09T09:00:00Z',
								grantd: 1,
							},
							{
								check: 'statement',
								month: '2026-13',
								at: '2026-03-09T09:00:00Z',
								granted: 0,
							},
							{
								do: 'use',
								at: '2026-03-09T09:00:00Z',
								minutes: 1,
								worked_on: '2026-02-30',
							},
							{
								do: 'use',
								at: '2026-03-09T09:00:00Z',
								minutes: 1,
								worked_on: '2026-02-30',
								refused: 'not_an_instant',
							},
							{ check: 'balance', at: '2026-03-09T09:00:00Z' },
						],
					},
				],
			} )
		);
		expect( code ).toBe( 1 );
		expect( lines ).toEqual( [
			expect.stringMatching(
				/^FAIL .*time\.json two: seconds: expected 2, got 1$/
			),
			expect.stringMatching(
				/^FAIL .*time\.json three: .*no calendar "b"/
			),
			expect.stringMatching(
				/^FAIL .*time\.json four: refused: not_an_instant \("2026-02-30T09/
			),
			expect.stringMatching(
				/^FAIL .*estimate\.json one: price\.min_cents: expected 1, got nothing$/
			),
			expect.stringMatching(
				/^FAIL .*estimate\.json two: .*no plan "nowhere"/
			),
			expect.stringMatching(
				/^FAIL .*estimate\.json three: .*it has no request/
			),
			expect.stringMatching(
				/^FAIL .*ledger\.json one: step 1: expected to be refused.* \| step 2: refused: consent_required .* \| step 3: remaining: expected 30, got 25 \| step 4: expired: expected 1, got 0 \| step 5: .*not grantd \| step 6: .*A month like 2026-11\. \| step 7: refused: not_an_instant .* \| step 9: .*no check "balance"$/
			),
			'1 passed, 7 failed',
		] );
	}
);

test(
	'a file that is none is told, and the others still run',
	{ timeout: 60_000 },
	async () => {
		const { code, lines } = await run(
			await file( 'broken.json', '{' ),
			await file( 'kind.json', { kind: 'toString', cases: [] } ),
			await file( 'list.json', { kind: 'estimate' } ),
			join( folder, 'nowhere.json' ),
			await file( 'calendar.json', {
				kind: 'business-time',
				calendars: { a: { zone: 'Atlantis', hours: {} } },
				cases: [ { id: 'one', calendar: 'a' } ],
			} ),
			await file( 'fine.json', {
				kind: 'estimate',
				cases: [
					{
						request: {
							plan: 'triage',
							topic: 'site_down',
							at: '2026-10-23T10:00:00+02:00',
						},
						expect: { urgency: 'red' },
					},
				],
			} )
		);
		expect( code ).toBe( 1 );
		expect( lines.at( -1 ) ).toBe( '1 passed, 5 failed' );
		expect( lines.join( '\n' ) ).toMatch(
			/kind\.json: .*no such kind of cases: "toString"/
		);
		expect( lines.join( '\n' ) ).toMatch(
			/calendar\.json one: .*zone: An IANA time zone/
		);
	}
);
