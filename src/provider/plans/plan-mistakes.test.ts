import { describe, expect, test } from 'vitest';
import { told, type Edit } from './told-for-tests.ts';

const calendar = {
	zone: 'Europe/Berlin',
	hours: { mon: [ [ '09:00', '17:00' ] ] },
};
const closedOn = ( public_holidays: object ) => ( {
	...calendar,
	public_holidays,
} );

describe( 'a mistake that only the whole plan shows', () => {
	test.each< [ string, string, string, Edit, RegExp ] >( [
		[
			'a country nobody knows in a line',
			'standaard',
			'/lines/1/hours/public_holidays/country',
			( plan ) =>
				( plan.lines[ 1 ].hours = closedOn( { country: 'XX' } ) ),
			/No public holidays are known.*"XX"/,
		],
		[
			'a country nobody knows in a channel',
			'standaard',
			'/channels/0/hours/public_holidays/country',
			( plan ) =>
				( plan.channels[ 0 ].hours = closedOn( { country: 'XX' } ) ),
			/No public holidays are known.*"XX"/,
		],
		[
			'a state nobody knows, with those that there are',
			'standaard',
			'/office/public_holidays/state',
			( plan ) => ( plan.office.public_holidays.state = 'QQ' ),
			/No state "QQ" is known in NL: .*ZH/,
		],
		[
			'a state of a country that has none',
			'standaard',
			'/lines/1/hours/public_holidays/state',
			( plan ) =>
				( plan.lines[ 1 ].hours = closedOn( {
					country: 'NO',
					state: '03',
				} ) ),
			/No state "03" is known in NO, nor any other/,
		],
		[
			'a state that the list names and cannot find',
			'standaard',
			'/lines/1/hours/public_holidays/state',
			( plan ) =>
				( plan.lines[ 1 ].hours = closedOn( {
					country: 'CK',
					state: 'Aitutaki',
				} ) ),
			/No state "Aitutaki" is known in CK, nor any other/,
		],
		[
			'a region nobody knows',
			'standaard',
			'/lines/1/hours/public_holidays/region',
			( plan ) =>
				( plan.lines[ 1 ].hours = closedOn( {
					country: 'DE',
					state: 'BY',
					region: 'ZZ',
				} ) ),
			/No region "ZZ" is known in DE\/BY: A, /,
		],
		[
			'a region without its state, which the list would overlook',
			'standaard',
			'/lines/1/hours/public_holidays/region',
			( plan ) =>
				( plan.lines[ 1 ].hours = closedOn( {
					country: 'DE',
					region: 'A',
				} ) ),
			/state/,
		],
		[
			'a line that never opens',
			'standaard',
			'/lines/1/hours/hours',
			( plan ) => ( plan.lines[ 1 ].hours.hours = {} ),
			/no open hours/,
		],
		[
			'a channel whose spans are all empty',
			'standaard',
			'/channels/0/hours/hours',
			( plan ) =>
				( plan.channels[ 0 ].hours = {
					...calendar,
					hours: { mon: [ [ '09:00', '09:00' ] ], tue: [] },
				} ),
			/no open hours/,
		],
		[
			'an office that never opens where nothing is promised',
			'pay-per-use',
			'/office/hours',
			( plan ) => ( plan.office.hours = {} ),
			/no open hours/,
		],
		[
			'a pause named twice',
			'standaard',
			'/pauses/2/id',
			( plan ) => plan.pauses.push( plan.pauses[ 0 ] ),
			/twice/,
		],
		[
			'a slip named twice',
			'triage',
			'/client_slips/5/id',
			( plan ) => plan.client_slips.push( plan.client_slips[ 0 ] ),
			/twice/,
		],
		[
			'an example named twice',
			'pay-per-use',
			'/examples/1/id',
			( plan ) => {
				const example = { id: 'a', words: plan.label };
				plan.examples = [ example, example ];
			},
			/twice/,
		],
		[
			'a choice of nothing',
			'pay-per-use',
			'/topics/0/questions/0/options',
			( plan ) =>
				( plan.topics[ 0 ].questions = [
					{ fact: 'a', kind: 'choice', label: plan.label },
				] ),
			/nothing to choose/,
		],
		[
			'a queue by urgencies that are not there',
			'pay-per-use',
			'/queue',
			( plan ) => ( plan.queue = 'urgency' ),
			/no urgencies/,
		],
		[
			'a fact asked for twice',
			'standaard',
			'/topics/1/questions/1/fact',
			( plan ) =>
				plan.topics[ 1 ].questions.push(
					plan.topics[ 1 ].questions[ 0 ]
				),
			/"payment_provider" is used twice/,
		],
		[
			'an option offered twice',
			'standaard',
			'/topics/1/questions/0/options/\\d+/value',
			( plan ) => {
				const [ { options } ] = plan.topics[ 1 ].questions;
				options.push( options[ 0 ] );
			},
			/"multisafepay" is used twice/,
		],
		[
			'a pause that no agent could choose',
			'standaard',
			'/pauses/0/id',
			( plan ) => ( plan.pauses[ 0 ].id = 'lunch' ),
			/stands still for waiting_for_client or access_withheld/,
		],
		[
			'a topic that gives way to itself',
			'triage',
			'/topics/0/unless/topic',
			( plan ) =>
				( plan.topics[ 0 ].unless = {
					fact: 'a',
					is: true,
					topic: plan.topics[ 0 ].id,
				} ),
			/itself/,
		],
	] )( 'is told: %s', ( _name, name, at, edit, message ) => {
		const mistakes = told( name, edit );
		expect( mistakes ).toHaveLength( 1 );
		expect( mistakes[ 0 ] ).toMatch( message );
		expect( mistakes[ 0 ] ).toMatch( new RegExp( `^${ at }: ` ) );
	} );

	test.each< [ string, string, Edit ] >( [
		[
			'a state and its region',
			'standaard',
			( plan ) =>
				( plan.lines[ 1 ].hours = closedOn( {
					country: 'DE',
					state: 'by',
					region: 'A',
				} ) ),
		],
		[
			'a state that is a number',
			'standaard',
			( plan ) =>
				( plan.lines[ 1 ].hours = closedOn( {
					country: 'FR',
					state: '57',
				} ) ),
		],
		[ 'no pauses', 'standaard', ( plan ) => ( plan.pauses = [] ) ],
		[
			'a queue by what its topics say, without urgencies to choose from',
			'pay-per-use',
			( plan ) => {
				plan.queue = 'urgency';
				plan.topics[ 0 ].queue_urgency = 'red';
			},
		],
		[
			'a number asked for, without options',
			'pay-per-use',
			( plan ) =>
				( plan.topics[ 0 ].questions = [
					{ fact: 'a', kind: 'number', label: plan.label },
				] ),
		],
	] )( 'is none: %s', ( _name, name, edit ) => {
		expect( told( name, edit ) ).toEqual( [] );
	} );
} );
