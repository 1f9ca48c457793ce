import fc from 'fast-check';
import { hostileText, hostileValue } from './hostile-values.ts';

/** One spoiled place of a body; `at` counts its places, so that it fits any body. */
export type Mutation =
	| { do: 'replace'; at: number; value: unknown }
	| { do: 'delete'; at: number }
	| { do: 'add'; at: number; name: string; value: unknown }
	| { do: 'repeat'; at: number; times: number };

const at = fc.nat( 400 );

export const mutation: fc.Arbitrary< Mutation > = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record( {
			do: fc.constant( 'replace' as const ),
			at,
			value: hostileValue,
		} ),
	},
	{
		weight: 1,
		arbitrary: fc.record( { do: fc.constant( 'delete' as const ), at } ),
	},
	{
		weight: 2,
		arbitrary: fc.record( {
			do: fc.constant( 'add' as const ),
			at,
			name: fc.oneof(
				fc.constantFrom(
					'__proto__',
					'constructor',
					'provider_id',
					'site_id',
					'role'
				),
				hostileText
			),
			value: hostileValue,
		} ),
	},
	{
		weight: 1,
		arbitrary: fc.record( {
			do: fc.constant( 'repeat' as const ),
			at,
			times: fc.constantFrom( 2, 11, 300 ),
		} ),
	}
);

/** A place in a body: the object or list that holds it, its name there, and the names that lead to it. */
type Place = [
	holder: Record< string, unknown >,
	name: string,
	path: readonly string[],
];

/**
 * A copy of a body with the mutations done, one after another.
 *
 * @param onSpoil Told of each place, by the names that lead to it.
 */
export function mutate(
	body: unknown,
	mutations: readonly Mutation[],
	onSpoil?: ( path: readonly string[] ) => void
): unknown {
	const root = { body: structuredClone( body ) as unknown };
	for ( const one of mutations ) {
		const places = placesOf( root, [] );
		const place = places[ one.at % places.length ];
		if ( place ) {
			onSpoil?.( place[ 2 ].slice( 1 ) );
			spoil( place, one );
		}
	}
	return root.body;
}

function spoil( [ holder, name ]: Place, one: Mutation ): void {
	const found = holder[ name ];
	switch ( one.do ) {
		case 'replace':
			// A copy: a value that is put into itself would be a circle.
			holder[ name ] = structuredClone( one.value );
			return;
		case 'delete':
			delete holder[ name ];
			return;
		case 'repeat':
			holder[ name ] = Array.from( { length: one.times }, () =>
				Array.isArray( found ) ? ( found[ 0 ] as unknown ) : found
			);
			return;
		case 'add':
			if ( isHolder( found ) ) {
				// Not by assignment, which `__proto__` would divert.
				Object.defineProperty( found, one.name, {
					value: structuredClone( one.value ),
					enumerable: true,
					configurable: true,
					writable: true,
				} );
			}
	}
}

function placesOf(
	holder: Record< string, unknown >,
	before: readonly string[]
): Place[] {
	return Object.keys( holder ).flatMap( ( name ) => {
		const value = holder[ name ];
		const path = [ ...before, name ];
		return [
			[ holder, name, path ] as Place,
			...( isHolder( value ) ? placesOf( value, path ) : [] ),
		];
	} );
}

const isHolder = ( value: unknown ): value is Record< string, unknown > =>
	typeof value === 'object' && value !== null;
