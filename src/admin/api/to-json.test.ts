import { afterEach, expect, it } from 'vitest';
import { toJson } from './to-json.ts';

type Taught = { toJSON?: unknown };
const array = Array.prototype as unknown as Taught;

afterEach( () => {
	delete array.toJSON;
} );

it( 'writes lists as lists although an old library taught them otherwise, which stays as it was', () => {
	const teach = () => '[taught]';
	array.toJSON = teach;
	expect( toJson( { list: [ 1, [ 'a' ] ], when: new Date( 0 ) } ) ).toBe(
		'{"list":[1,["a"]],"when":"1970-01-01T00:00:00.000Z"}'
	);
	expect( array.toJSON ).toBe( teach );
} );

it( 'puts everything back when a body cannot be written', () => {
	const teach = () => '[taught]';
	array.toJSON = teach;
	const circle: Record< string, unknown > = {};
	circle[ 'self' ] = circle;
	expect( () => toJson( circle ) ).toThrow();
	expect( array.toJSON ).toBe( teach );
} );

it( 'writes nothing that PHP refuses to read', () => {
	const cut = { title: 'Shop 🛒'.slice( 0, -1 ), whole: '🛒 \\ud83d' };
	expect( toJson( cut ) ).toBe(
		'{"title":"Shop \uFFFD","whole":"🛒 \\\\ud83d"}'
	);
} );
