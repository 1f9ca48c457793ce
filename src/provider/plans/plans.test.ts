import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { topicList } from '../../contract/topic.ts';
import { checkPlan, checkPlanText, describeMistake } from './check-plan.ts';
import { linesOfJson } from './json-lines.ts';
import {
	findPlan,
	listPlans,
	loadPlan,
	PlanError,
	usePlanFolders,
} from './load-plans.ts';
import { topicLabel, topicsOf } from './plan-words.ts';

const bundled = ( name: string ) =>
	readFileSync(
		new URL( `./data/${ name }-1.json`, import.meta.url ),
		'utf8'
	);
const edited = (
	name: string,
	edit: ( plan: ReturnType< typeof JSON.parse > ) => void
) => {
	const plan: unknown = JSON.parse( bundled( name ) );
	edit( plan );
	return checkPlanText( JSON.stringify( plan, null, '\t' ) ).mistakes;
};

describe( 'the four models', () => {
	test( 'are there, with every topic of the documents', () => {
		expect(
			listPlans().map( ( { id, version, topics } ) => [
				id,
				version,
				topics.length,
			] )
		).toEqual( [
			[ 'five-pillars', 1, 1 ],
			[ 'pay-per-use', 1, 1 ],
			[ 'standaard', 1, 9 ],
			[ 'triage', 1, 50 ],
		] );
	} );

	test.each( LOCALES )( 'offer their topics in %s', ( locale ) => {
		for ( const plan of listPlans() ) {
			expect(
				topicList.parse( topicsOf( plan, locale ) ).topics.length
			).toBe( plan.topics.length );
		}
		expect( topicLabel( loadPlan( 'triage' ), 'nowhere', locale ) ).toBe(
			'nowhere'
		);
	} );

	test( 'a plan is the same object each time, and another version is another plan', () => {
		expect( loadPlan( 'standaard' ) ).toBe( findPlan( 'standaard', 1 ) );
		expect( findPlan( 'standaard', 2 ) ).toBeNull();
		expect( () => loadPlan( 'nowhere' ) ).toThrow( PlanError );
	} );

	test( 'every price of the triage list is kept in cents', () => {
		const cents = loadPlan( 'triage' ).topics.flatMap( ( { coverage } ) =>
			coverage.kind === 'fixed_price' ? [ coverage.cents ] : []
		);
		expect( cents.reduce( ( sum, each ) => sum + each, 0 ) ).toBe( 90_000 );
	} );
} );

describe( 'checkPlan', () => {
	test( 'names the line of each mistake', () => {
		const text = bundled( 'standaard' ).replace(
			'"Europe/Amsterdam"',
			'"Europe/Atlantis"'
		);
		const line =
			text
				.split( '\n' )
				.findIndex( ( found ) => found.includes( 'Atlantis' ) ) + 1;
		const { plan, mistakes } = checkPlanText( text );
		expect( plan ).toBeNull();
		expect(
			mistakes.map( ( mistake ) => describeMistake( 'a.json', mistake ) )
		).toEqual( [
			`a.json:${ line } /office/zone: An IANA time zone like Europe/Amsterdam.`,
		] );
	} );

	test.each<
		[
			string,
			string,
			( plan: ReturnType< typeof JSON.parse > ) => void,
			RegExp,
		]
	>( [
		[
			'a missing translation',
			'/topics/0/label/it',
			( plan ) => delete plan.topics[ 0 ].label.it,
			/expected string/,
		],
		[
			'an unknown field',
			'/colour',
			( plan ) => ( plan.colour = 'red' ),
			/colour/,
		],
		[
			'no kind of coverage',
			'/topics/0/coverage',
			( plan ) => ( plan.topics[ 0 ].coverage = { kind: 'free' } ),
			/No such kind/,
		],
		[
			'half a price',
			'/topics/0/coverage/cents',
			( plan ) =>
				( plan.topics[ 0 ].coverage = {
					kind: 'fixed_price',
					cents: 10.5,
				} ),
			/int/,
		],
		[
			'a range upside down',
			'/topics/0/coverage',
			( plan ) =>
				( plan.topics[ 0 ].coverage = {
					kind: 'price_range',
					min_cents: 2,
					max_cents: 1,
				} ),
			/min_cents/,
		],
		[
			'two topics of one name',
			'/topics/1/id',
			( plan ) => ( plan.topics[ 1 ].id = plan.topics[ 0 ].id ),
			/twice/,
		],
		[
			'an urgency the plan does not have',
			'/topics/0/urgency',
			( plan ) => (
				( plan.topics[ 0 ].urgency = 'red' ), ( plan.urgencies = [] )
			),
			/no urgency/,
		],
		[
			'an outage without its line',
			'/topics/8/coverage/line',
			( plan ) => ( plan.lines = [] ),
			/phone line/,
		],
		[
			'fair use without minutes',
			'/topics/0/coverage',
			( plan ) => ( plan.allowance = null ),
			/allowance/,
		],
		[
			'a topic that leads nowhere',
			'/topics/0/unless/topic',
			( plan ) =>
				( plan.topics[ 0 ].unless = {
					fact: 'a',
					is: true,
					topic: 'x',
				} ),
			/no topic/,
		],
		[
			'an office that never opens',
			'/office/hours',
			( plan ) => ( plan.office.hours = {} ),
			/no open hours/,
		],
		[
			'a promise nobody lives to see kept',
			'/office/hours',
			( plan ) => {
				plan.office.hours = { mon: [ [ '09:00', '09:01' ] ] };
				plan.response.within_minutes = 900_000;
			},
			/does not come within/,
		],
		[
			'a country nobody knows',
			'/office/public_holidays/country',
			( plan ) => ( plan.office.public_holidays.country = 'XX' ),
			/No public holidays/,
		],
		[
			'due before it may begin',
			'/response/not_before_minutes',
			( plan ) => ( plan.response.not_before_minutes = 961 ),
			/before it may begin/,
		],
		[
			'a default that is no urgency',
			'/unknown_topic/urgency',
			( plan ) => (
				( plan.unknown_topic.urgency = 'red' ), ( plan.urgencies = [] )
			),
			/no urgency/,
		],
		[
			'a price that only a program can read',
			'/topics/3/note',
			( plan ) => delete plan.topics[ 3 ].note,
			/support_subscription.*add a note/,
		],
		[
			'a check that no site knows',
			'/duties/client/0/check',
			( plan ) => ( plan.duties.client[ 0 ].check = 'passwords' ),
			/ssl_expiry/,
		],
		[
			'one check for two duties',
			'/duties/client/13/check',
			( plan ) => ( plan.duties.client[ 13 ].check = 'ssl_expiry' ),
			/another duty/,
		],
		[
			'two duties of one name',
			'/duties/client/1/id',
			( plan ) => ( plan.duties.client[ 1 ].id = 'access' ),
			/twice/,
		],
		[
			'a note without exclusions',
			'/exclusions_note',
			( plan ) => ( plan.exclusions = [] ),
			/no exclusions/,
		],
		[
			'a breach told in four languages',
			'/breach/it',
			( plan ) => delete plan.breach.it,
			/expected string/,
		],
		[
			'a decision about nothing',
			'/decided/0/at',
			( plan ) => ( plan.decided[ 0 ].at = '/office/lunch' ),
			/Nothing stands/,
		],
	] )( 'explains %s', ( _name, at, edit, message ) => {
		const mistakes = edited( 'standaard', edit );
		expect( mistakes ).toContainEqual(
			expect.objectContaining( {
				at,
				message: expect.stringMatching( message ) as string,
			} )
		);
	} );

	test( 'explains what is no JSON and what is no file', () => {
		expect( checkPlanText( '{\n"id": 1,\n}' ).mistakes ).toEqual( [
			expect.objectContaining( {
				line: 3,
				message: expect.stringContaining( 'no JSON' ) as string,
			} ),
		] );
		expect( checkPlan( '/nowhere/at/all.json' ).mistakes ).toHaveLength(
			1
		);
	} );

	test( 'knows the line of every value', () => {
		const lines = linesOfJson(
			'{\n"a": [\n1,\n{ "b/c": "x\\"\\n" }\n],\n"d": {}\n}'
		);
		expect( Object.fromEntries( lines ) ).toEqual( {
			'': 1,
			'/a': 2,
			'/a/0': 3,
			'/a/1': 4,
			'/a/1/b~1c': 4,
			'/d': 6,
		} );
	} );
} );

describe( "a provider's own plans", () => {
	const folder = mkdtempSync( join( tmpdir(), 'plans-' ) );
	afterEach( () => {
		usePlanFolders( [] );
		rmSync( folder, { recursive: true, force: true } );
	} );

	test( 'stand beside the bundled ones; a published version is never replaced', () => {
		writeFileSync(
			join( folder, 'own.json' ),
			bundled( 'standaard' ).replace( '"standaard"', '"own"' )
		);
		usePlanFolders( [ folder ] );
		expect( findPlan( 'own' )?.version ).toBe( 1 );
		writeFileSync( join( folder, 'again.json' ), bundled( 'standaard' ) );
		expect( () => usePlanFolders( [ folder ] ) ).toThrow(
			/needs a new version/
		);
		expect( findPlan( 'own' )?.version ).toBe( 1 );
	} );
} );
