import { expect, it } from 'vitest';
import { buildCapture } from '../testing/build-capture.ts';
import { captureFacts } from './capture-facts.ts';

it( 'tells every version that the owner was shown, and that the site is one of a network', () => {
	const { environment } = buildCapture();
	const { more } = captureFacts(
		buildCapture( {
			environment: environment && { ...environment, multisite: true },
		} )
	);
	expect( more ).toContainEqual( { label: 'Deskside', value: '0.1.0' } );
	expect( more ).toContainEqual( {
		label: 'WordPress',
		value: '6.6.2, Part of a network of sites',
	} );
	expect( captureFacts( buildCapture() ).more ).toContainEqual( {
		label: 'WordPress',
		value: '6.6.2',
	} );
} );
