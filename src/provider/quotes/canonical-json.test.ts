import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from '../../../tests/support/property.ts';
import { canonicalJson } from './canonical-json.ts';

test( 'keys are sorted by code units, at every depth, and nothing is between the members', () => {
	expect(
		canonicalJson( {
			b: [ { z: 1, a: 'é"\n' } ],
			'€': null,
			a: true,
			A: 0.5,
		} )
	).toBe( '{"A":0.5,"a":true,"b":[{"a":"é\\"\\n","z":1}],"€":null}' );
} );

test( 'the same content has the same text, whatever the order it was built in', async () => {
	await holds(
		fc.property( fc.jsonValue(), ( value ) => {
			const text = canonicalJson( value );
			expect( canonicalJson( JSON.parse( text ) ) ).toBe( text );
		} )
	);
} );

test.each( [ undefined, Number.NaN, Infinity, () => 1 ] )(
	'what is no JSON is refused, not left out: %s',
	( value ) => {
		expect( () => canonicalJson( { value } ) ).toThrow( TypeError );
	}
);
