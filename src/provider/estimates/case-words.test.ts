import { describe, expect, test } from 'vitest';
import { LOCALES, type Words } from '../../contract/locale.ts';
import type { TopicRule } from '../plans/plan-schema.ts';
import { caseWords, missingWords } from './case-words.ts';

const words = ( text: string ) =>
	Object.fromEntries(
		LOCALES.map( ( locale ) => [ locale, `${ locale } ${ text }` ] )
	) as Words;
const question = ( fact: string, ...options: string[] ) => ( {
	fact,
	label: words( `${ fact }?` ),
	options: options.map( ( value ) => ( { value, label: words( value ) } ) ),
} );
const topicWith = ( ...questions: ReturnType< typeof question >[] ) =>
	( { label: words( 'Links' ), questions } ) as unknown as TopicRule;
const topic = topicWith(
	question( 'link', 'ERP', 'crm' ),
	question( 'plugin' )
);

describe( 'a case in words', () => {
	test( 'is the topic and what was answered, in each language', () => {
		expect(
			caseWords( topic, { link: ' erp ', plugin: 'My_own plugin' } )
		).toEqual( {
			en: 'en Links, en ERP, My own plugin',
			fr: 'fr Links, fr ERP, My own plugin',
			nl: 'nl Links, nl ERP, My own plugin',
			de: 'de Links, de ERP, My own plugin',
			it: 'it Links, it ERP, My own plugin',
		} );
	} );

	test.each( [ {}, { link: '' }, { link: true }, { link: 3 } ] )(
		'leaves out what names nothing: %o',
		( facts ) => {
			expect( caseWords( topic, facts ).en ).toBe( 'en Links' );
		}
	);

	test( 'names the delivered work once, whether or not the topic asks for it', () => {
		const facts = { custom_work: 'configurator' };
		const asking = topicWith( question( 'custom_work' ) );
		for ( const one of [ topic, asking ] ) {
			expect( caseWords( one, facts ).en ).toBe(
				'en Links, configurator'
			);
		}
	} );

	test( 'is no place for a novel, nor for half a character', () => {
		expect( caseWords( topic, { plugin: 'x'.repeat( 81 ) } ).en ).toBe(
			`en Links, ${ 'x'.repeat( 80 ) }`
		);
		const half = `${ 'x'.repeat( 79 ) }🛒`;
		expect( caseWords( topic, { plugin: half } ).en ).toBe(
			`en Links, ${ 'x'.repeat( 79 ) }`
		);
	} );
} );

test( 'what is missing is the open question, else the topic', () => {
	expect( missingWords( topic, 'plugin' ).nl ).toBe( 'nl plugin?' );
	expect( missingWords( topic, 'larger_plan' ).nl ).toBe( 'nl Links' );
} );
