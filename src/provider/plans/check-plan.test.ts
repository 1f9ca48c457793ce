import { describe, expect, test } from 'vitest';
import { checkPlanText, describeMistake } from './check-plan.ts';
import { plan as planSchema } from './plan-schema.ts';
import { told, type Edit } from './told-for-tests.ts';

describe( 'a mistake in the form', () => {
	test( 'names all that would be right', () => {
		expect(
			told(
				'standaard',
				( plan ) => ( plan.lines[ 0 ].hours = 'sometimes' )
			)
		).toEqual( [
			'/lines/0/hours: Hours are "office", "always" or a calendar with its zone and hours.',
		] );
		expect(
			told( 'triage', ( plan ) => ( plan.topics[ 30 ].unless.is = 3 ) )
		).toEqual( [ '/topics/30/unless/is: A text, true or false.' ] );
	} );

	test( "is a calendar's own where there is a calendar", () => {
		expect(
			told(
				'standaard',
				( plan ) => ( plan.lines[ 1 ].hours.hours.mon = 'all day' )
			)
		).toEqual( [
			expect.stringMatching( /^\/lines\/1\/hours\/hours\/mon: .*array/ ),
		] );
	} );

	test( 'stands at the unknown key itself, with its line', () => {
		const { mistakes } = checkPlanText(
			'{\n"id": "a",\n"colour": "red",\n"label": {\n"en": "A",\n"es": "A", "e/s": 1\n}\n}'
		);
		expect(
			mistakes
				.filter( ( { message } ) =>
					message.startsWith( 'Unrecognized' )
				)
				.map( ( mistake ) => describeMistake( 'f', mistake ) )
		).toEqual( [
			'f:3 /colour: Unrecognized key: "colour"',
			'f:6 /label/es: Unrecognized key: "es"',
			'f:6 /label/e~1s: Unrecognized key: "e/s"',
		] );
	} );

	test( 'of a weekday or of a coverage stands there too', () => {
		expect(
			told( 'standaard', ( plan ) => {
				plan.office.hours.monday = [];
				plan.topics[ 0 ].coverage.colour = 'red';
				plan.lines[ 1 ].hours.colour = 'red';
			} ).map( ( mistake ) => mistake.split( ':' )[ 0 ] )
		).toEqual( [
			'/office/hours/monday',
			'/lines/1/hours/colour',
			'/topics/0/coverage/colour',
		] );
	} );
} );

describe( 'a key that stands twice', () => {
	const toldOf = ( text: string ) =>
		checkPlanText( text )
			.mistakes.filter( ( { message } ) => message.includes( 'second' ) )
			.map( ( mistake ) => describeMistake( 'f', mistake ) );

	test( 'is told with both lines, and what is inside not once more', () => {
		expect(
			toldOf(
				'{\n"a": { "b": 1,\n"c": 2 },\n"d": [ {}, { "e": 1, "e": 2 } ],\n"a": { "b": 1,\n"b": 2 },\n"a": {}\n}'
			)
		).toEqual( [
			'f:4 /d/1/e: Stands here a second time: what line 4 says of it does not count.',
			'f:7 /a: Stands here a second time: what line 5 says of it does not count.',
		] );
	} );

	test( 'stands for nothing in two objects, or in a text', () => {
		expect(
			toldOf( '[ { "a": "\\"a\\": 1" }, { "a": [ "a", "a" ] }, "a" ]' )
		).toEqual( [] );
	} );
} );

describe( 'every mistake at once', () => {
	test( 'in the form and in the whole, in the order of the file', () => {
		expect(
			told( 'standaard', ( plan ) => {
				plan.office.zone = 'Europe/Atlantis';
				plan.office.public_holidays.country = 'XX';
				plan.office.public_holidays.add = [ 'tomorrow' ];
				delete plan.lines[ 1 ].label.it;
				plan.lines[ 1 ].hours.hours = {};
				plan.response.not_before_minutes = 961;
				plan.response.colour = 'red';
				plan.pauses.push( { id: plan.pauses[ 0 ].id } );
				delete plan.topics[ 0 ].label.it;
				plan.topics[ 0 ].unless = { fact: 'a', is: true, topic: 'x' };
				plan.topics[ 0 ].questions = [ { fact: 'a', kind: 'choice' } ];
				delete plan.topics[ 3 ].note;
				plan.topics[ 3 ].id = 'No id';
				plan.duties.client[ 13 ].check = 'ssl_expiry';
				plan.duties.client[ 12 ].id = '';
				plan.decided[ 0 ].at = '/lunch';
				plan.decided[ 0 ].words.it = '';
			} ).map( ( mistake ) => mistake.split( ':' )[ 0 ] )
		).toEqual( [
			'/office/zone',
			'/office/public_holidays/country',
			'/office/public_holidays/add/0',
			'/lines/1/label/it',
			'/lines/1/hours/hours',
			'/response/not_before_minutes',
			'/response/colour',
			'/pauses/2/words',
			'/pauses/2/id',
			'/topics/0/label/it',
			'/topics/0/unless/topic',
			'/topics/0/questions/0/label',
			'/topics/0/questions/0/options',
			'/topics/3/note',
			'/topics/3/id',
			'/duties/client/12/id',
			'/duties/client/13/check',
			'/decided/0/at',
			'/decided/0/words/it',
		] );
	} );

	test.each< [ string, string, Edit ] >( [
		[ 'a line', 'standaard', ( plan ) => delete plan.lines[ 1 ].label.it ],
		[ 'the lines', 'standaard', ( plan ) => ( plan.lines = 'none' ) ],
		[
			'an urgency',
			'triage',
			( plan ) => delete plan.urgencies[ 0 ].label.it,
		],
		[ 'the urgencies', 'triage', ( plan ) => ( plan.urgencies = 'none' ) ],
		[
			'a topic that another gives way to',
			'triage',
			( plan ) =>
				delete plan.topics.find(
					( { id }: { id: string } ) => id === 'performance_elsewhere'
				).label.it,
		],
		[
			'what a decision is about',
			'triage',
			( plan ) => ( plan.office.zone = 'Europe/Atlantis' ),
		],
		[ 'the allowance', 'standaard', ( plan ) => ( plan.allowance = 3 ) ],
	] )( 'but no second one because %s is broken', ( _name, name, edit ) => {
		expect( told( name, edit ) ).toHaveLength( 1 );
	} );

	test( 'whatever stands in the file', () => {
		const junk = [ null, 3, 'x', [], [ null ], [ [] ], [ {} ], {} ];
		for ( const value of junk ) {
			expect(
				checkPlanText( JSON.stringify( value ) ).mistakes
			).not.toEqual( [] );
		}
		told( 'pay-per-use', ( plan ) => {
			for ( const key of Object.keys( planSchema.shape ) ) {
				for ( const value of junk ) {
					expect( () =>
						checkPlanText(
							JSON.stringify( { ...plan, [ key ]: value } )
						)
					).not.toThrow();
				}
			}
		} );
	} );
} );
