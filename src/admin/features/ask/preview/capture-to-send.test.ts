import { expect, it } from 'vitest';
import { buildCapture } from '../../../../../tests/support/browser-builders.ts';
import { capture as contract } from '../../../../contract/capture.ts';
import { captureToSend } from './capture-to-send.ts';
import { factLines } from './fact-lines.ts';
import { ALL_PARTS, type Part, PARTS } from './parts.ts';

/** One word for each section, found nowhere else. */
const CAPTURE = buildCapture( {
	screen: {
		id: 'screen-word',
		base: 'screen-word',
		title: 'screen-word',
		url: '/screen-word',
		drawn_by: {
			kind: 'plugin',
			slug: 'screen-word',
			name: 'screen-word',
			version: '1.2.3',
		},
	},
	field: {
		label: 'field-word',
		name: 'field-word',
		section: 'field-word',
		selector: '#field-word',
		rect: { x: 0, y: 0, width: 1, height: 1 },
	},
	notices: [ { kind: 'error', text: 'notices-word' } ],
	errors: [ { message: 'errors-word', source: '/errors-word' } ],
	view: {
		width: 1280,
		height: 800,
		ratio: 1,
		rtl: false,
		colour_scheme: 'dark',
		browser: 'view-word',
	},
	environment: {
		wordpress: 'environment-word',
		php: '8.3',
		deskside: '1',
		locale: 'nl_NL',
		theme: 'Storefront',
		woocommerce: '9.1',
		multisite: false,
	},
} );

const SECTIONS = PARTS.filter( ( part ) => part !== 'picture' );

const sent = ( ...off: Part[] ) =>
	captureToSend( CAPTURE, {
		...ALL_PARTS,
		...Object.fromEntries( off.map( ( part ) => [ part, false ] ) ),
	} );

it.each( SECTIONS )(
	'the switch of %s takes that section out, and no other',
	( part ) => {
		const left = sent( part );
		expect( contract.parse( left ) ).toBeTruthy();
		for ( const other of SECTIONS ) {
			const found = JSON.stringify( left ).includes( `${ other }-word` );
			expect( found, other ).toBe( other !== part );
		}
	}
);

it.each( SECTIONS )( 'what goes out of %s is shown beforehand', ( part ) => {
	expect( factLines( part, CAPTURE ).join( '\n' ) ).toContain(
		`${ part }-word`
	);
} );

it( 'nothing goes out when every section is off', () => {
	expect( sent( ...SECTIONS ) ).toBeNull();
} );

it( 'a field has no place in a picture that stays here', () => {
	expect( sent( 'picture' )?.field ).toMatchObject( {
		label: 'field-word',
		rect: null,
	} );
} );
