import fc from 'fast-check';
import type { ROLES } from '../../../../src/contract/person.ts';
import type { CollectedRoute } from '../collect-routes.ts';
import { hostileText } from './hostile-values.ts';
import { anId } from './id-arbitrary.ts';
import { mutation, type Mutation } from './mutate.ts';
import { validFor } from './schema-arbitrary.ts';

/** Who sends: whom the door is for, somebody of another provider, or nobody. */
export type Sender = 'own' | 'foreign' | 'nobody';

/** A request in plain data: it is printed when it fails and can be sent again on any stage. */
export interface FuzzRequest {
	route: string;
	sender: Sender;
	role: ( typeof ROLES )[ number ];
	params: Record< string, string >;
	query: Record< string, unknown > | string;
	/** Null sends none. */
	body: unknown;
	mutations: Mutation[];
	/** Instead of `body`: this very text. */
	raw: string | null;
	contentType: string;
	/** Null takes the ULID of the body's id. */
	key: string | null;
	/** In place of the person header. */
	person: string | null;
}

const brokenTexts = [
	'',
	'{',
	'null',
	'[]',
	'"x"',
	'{"a":1,}',
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	'{"id":1,"id":2}',
	'\ufeff{}',
	`${ '['.repeat( 5000 ) }${ ']'.repeat( 5000 ) }`,
	'1e999',
];

const seldom = < Usual, Odd >(
	usual: fc.Arbitrary< Usual >,
	odd: fc.Arbitrary< Odd >
) =>
	fc.oneof( { weight: 15, arbitrary: usual }, { weight: 1, arbitrary: odd } );

const namesOf = ( { url }: CollectedRoute ): string[] =>
	[ ...url.matchAll( /:(\w+)|(\*)/g ) ].map(
		( [ , name, star ] ) => name ?? ( star as string )
	);

const all = < Value >( names: string[], value: fc.Arbitrary< Value > ) =>
	fc.record( Object.fromEntries( names.map( ( name ) => [ name, value ] ) ), {
		noNullPrototype: true,
	} );

const paramsOf = ( route: CollectedRoute ) =>
	( route.params
		? validFor( route.params )
		: all( namesOf( route ), anId( 'tic' ) ) ) as fc.Arbitrary<
		Record< string, string >
	>;
const queryOf = ( { query }: CollectedRoute ) =>
	( query ? validFor( query ) : fc.constant( {} ) ) as fc.Arbitrary<
		Record< string, unknown >
	>;
const bodyOf = ( { body }: CollectedRoute ) =>
	body ? validFor( body ) : fc.constant( null );

/** A file is put as it is, so its route has no schema of a body. */
const takesBytes = ( { method, body }: CollectedRoute ): boolean =>
	method === 'PUT' && body === null;

/** Requests to one route: right ones, nearly right ones and hostile ones. */
export function requestsTo(
	route: CollectedRoute
): fc.Arbitrary< FuzzRequest > {
	return fc.record( {
		route: fc.constant( route.name ),
		sender: fc.oneof(
			{ weight: 12, arbitrary: fc.constant( 'own' as const ) },
			{ weight: 3, arbitrary: fc.constant( 'foreign' as const ) },
			{ weight: 1, arbitrary: fc.constant( 'nobody' as const ) }
		),
		role: seldom(
			fc.constant( 'owner' as const ),
			fc.constant( 'employee' as const )
		),
		params: seldom(
			paramsOf( route ),
			all( namesOf( route ), hostileText )
		),
		query: seldom(
			queryOf( route ) as fc.Arbitrary<
				Record< string, unknown > | string
			>,
			fc.oneof(
				hostileText,
				fc.dictionary( hostileText, hostileText, {
					maxKeys: 3,
					noNullPrototype: true,
				} )
			)
		),
		body: bodyOf( route ),
		mutations: route.body
			? fc.oneof(
					{ weight: 1, arbitrary: fc.constant< Mutation[] >( [] ) },
					{
						weight: 5,
						arbitrary: fc.array( mutation, {
							minLength: 1,
							maxLength: 3,
						} ),
					}
			  )
			: fc.constant< Mutation[] >( [] ),
		raw: seldom(
			fc.constant( takesBytes( route ) ? 'bytes' : null ),
			fc.constantFrom( ...brokenTexts )
		),
		contentType: seldom(
			fc.constant(
				takesBytes( route ) ? 'image/png' : 'application/json'
			),
			fc.constantFrom(
				'image/png',
				'text/plain',
				'application/json; charset=utf-16',
				'x',
				''
			)
		),
		key: seldom(
			fc.constant( null ),
			fc.oneof( anId( null ), hostileText )
		),
		person: seldom( fc.constant( null ), hostileText ),
	} );
}

/** Requests to a route that its owner could have sent just so. */
export const rightRequestsTo = (
	route: CollectedRoute
): fc.Arbitrary< FuzzRequest > =>
	fc
		.record( {
			params: paramsOf( route ),
			query: queryOf( route ),
			body: bodyOf( route ),
		} )
		.map( ( parts ) => ( {
			route: route.name,
			sender: 'own',
			role: 'owner',
			mutations: [],
			raw: takesBytes( route ) ? 'bytes' : null,
			contentType: takesBytes( route ) ? 'image/png' : 'application/json',
			key: null,
			person: null,
			...parts,
		} ) );
