import { describe, expect, test } from 'vitest';
import { told, warned, type Edit } from './told-for-tests.ts';

const words = ( text: string ) => ( {
	...{ en: text, fr: text, nl: text, de: text, it: text },
} );
const topicOf = ( plan: { topics: { id: string }[] }, id: string ) =>
	plan.topics.find( ( topic ) => topic.id === id ) as never as Record<
		string,
		// A topic's JSON, before anybody knows what is in it.
		ReturnType< typeof JSON.parse >
	>;

describe( 'a plan by which a client would pay what nobody meant', () => {
	test.each< [ string, string, string, Edit, RegExp ] >( [
		[
			'a warranty whose day the site may state',
			'standaard',
			'coverage/from_facts/0',
			( plan ) =>
				( plan.contract_facts = plan.contract_facts.filter(
					( fact: string ) => fact !== 'delivered_on'
				) ),
			/"delivered_on" of itself .*contract_facts/,
		],
		[
			'a warranty whose price the site may state',
			'standaard',
			'coverage/fixed_price_fact',
			( plan ) =>
				( plan.contract_facts = plan.contract_facts.filter(
					( fact: string ) => fact !== 'fixed_price'
				) ),
			/"fixed_price" of itself/,
		],
		[
			'a subscription that the site may state, and nobody is asked for',
			'standaard',
			'coverage/fact',
			( plan ) =>
				( plan.contract_facts = plan.contract_facts.filter(
					( fact: string ) => fact !== 'support_subscription'
				) ),
			/"support_subscription" of itself, and no question/,
		],
		[
			'a price for one without a question how many',
			'triage',
			'coverage/each',
			( plan ) => ( topicOf( plan, 'subdomain' ).questions = [] ),
			/charged for one: .*"count"/,
		],
		[
			'a misspelt answer',
			'standaard',
			'coverage/fair_use/1',
			( plan ) =>
				( topicOf( plan, 'payment_link' ).coverage.fair_use[ 1 ] =
					'paypall' ),
			/No answer .*"payment_provider" is "paypall"/,
		],
	] )( '%s', ( _what, name, at, edit, said ) => {
		const [ mistake = '' ] = told( name, edit ).filter( ( line ) =>
			line.includes( `${ at }: ` )
		);
		expect( mistake ).toMatch( said );
	} );

	test( 'answers in other letters, and yes for yes or no, are answers', () => {
		expect(
			told( 'standaard', ( plan ) => {
				topicOf( plan, 'payment_link' ).coverage.fair_use = [
					' PayPal',
				];
				topicOf( plan, 'payment_link' ).note = words( 'Note' );
				Object.assign( topicOf( plan, 'shop_function' ), {
					coverage: {
						kind: 'by_fact',
						fact: 'urgent',
						fair_use: [ true ],
						else: 'hourly',
					},
					note: words( 'Note' ),
					questions: [
						{ fact: 'urgent', kind: 'yes_no', label: words( '?' ) },
					],
				} );
			} )
		).toEqual( [] );
	} );
} );

describe( 'a plan that can be used and is hardly meant so', () => {
	test.each< [ string, string, string, Edit, RegExp ] >( [
		[
			'what the contract says is asked of the client',
			'standaard',
			'/questions/0/fact',
			( plan ) => plan.contract_facts.push( 'payment_provider' ),
			/only the contract's word counts for "payment_provider"/,
		],
		[
			'a contract that the site may state',
			'triage',
			'/coverage/or_contract',
			( plan ) => ( plan.contract_facts = [] ),
			/"in_contract" of itself/,
		],
		[
			'how many, as yes or no',
			'triage',
			'/questions',
			( plan ) =>
				( topicOf( plan, 'subdomain' ).questions[ 0 ].kind = 'yes_no' ),
			/no number/,
		],
		[
			'topics that give way to each other',
			'triage',
			'/topics/30/unless',
			( plan ) => {
				const { unless } = topicOf( plan, 'performance' );
				topicOf( plan, unless.topic ).unless = {
					...unless,
					topic: 'performance',
				};
			},
			/give way to each other/,
		],
		[
			'hours that overlap',
			'standaard',
			'/office/hours/mon/0',
			( plan ) => plan.office.hours.mon.push( [ '00:00', '24:00' ] ),
			/overlap/,
		],
		[
			'hours that stand twice',
			'standaard',
			'/office/hours/mon/1',
			( plan ) =>
				( plan.office.hours.mon = [
					[ '09:00', '17:00' ],
					[ '09:00', '17:00' ],
				] ),
			/overlap/,
		],
		[
			'a number nobody can dial',
			'standaard',
			'/lines/0/number',
			( plan ) => ( plan.lines[ 0 ].number = 'call me' ),
			/dial/,
		],
		[
			'a label of blanks',
			'standaard',
			'/topics/0/label/nl',
			( plan ) => ( plan.topics[ 0 ].label.nl = '  ' ),
			/blanks/,
		],
	] )( '%s', ( _what, name, at, edit, said ) => {
		expect( told( name, edit ) ).toEqual( [] );
		expect(
			warned( name, edit ).filter( ( line ) =>
				line.includes( `${ at }: ` )
			)
		).toEqual( [ expect.stringMatching( said ) ] );
	} );

	test.each( [ 'standaard', 'triage', 'pay-per-use', 'five-pillars' ] )(
		'%s is not one',
		( name ) => {
			expect( [
				told( name, () => {} ),
				warned( name, () => {} ),
			] ).toEqual( [ [], [] ] );
		}
	);

	test( 'hours that only touch, and give ways back for another answer, are none', () => {
		expect(
			warned( 'triage', ( plan ) => {
				const { unless } = topicOf( plan, 'performance' );
				topicOf( plan, unless.topic ).unless = {
					...{ ...unless, is: ! unless.is },
					topic: 'performance',
				};
				plan.office.hours.mon = [
					[ '13:00', '17:00' ],
					[ '09:00', '13:00' ],
				];
			} )
		).toEqual( [] );
	} );
} );
