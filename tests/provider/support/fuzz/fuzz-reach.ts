import { expect } from 'vitest';
import type { CollectedRoute } from '../collect-routes.ts';
import { doorOf } from './door-of.ts';
import { fieldsOf } from './fields-of.ts';

/** Enough tries for one of them to be right in every field. */
const ENOUGH = 40;
/** So many for each field of a body, and chance leaves none out. */
const ENOUGH_A_FIELD = 60;

/** How far a run came: which answers each route gave, and which fields of its body were spoiled. */
export class FuzzReach {
	readonly #routes: readonly CollectedRoute[];
	readonly #sent = new Map< string, number >();
	readonly #statuses = new Map< string, Set< number > >();
	readonly #spoiled = new Map< string, Set< string > >();

	constructor( routes: readonly CollectedRoute[] ) {
		this.#routes = routes;
		for ( const { name } of routes ) {
			this.#statuses.set( name, new Set() );
			this.#spoiled.set( name, new Set() );
		}
	}

	answered( name: string, status: number, spoiled: readonly string[] ): void {
		this.#sent.set( name, ( this.#sent.get( name ) ?? 0 ) + 1 );
		this.#statuses.get( name )?.add( status );
		for ( const path of spoiled ) {
			this.#spoiled.get( name )?.add( path );
		}
	}

	/** A fuzzer that no route lets past its schema proves nothing, nor does one that leaves fields out. */
	expectAll(): void {
		for ( const route of this.#routes ) {
			this.#expectPastSchema( route );
			this.#expectFields( route );
		}
	}

	#expectPastSchema( route: CollectedRoute ): void {
		const statuses = [ ...( this.#statuses.get( route.name ) ?? [] ) ];
		const refused = doorOf( route ) === 'open' ? [ 400 ] : [ 400, 401 ];
		expect(
			( this.#sent.get( route.name ) ?? 0 ) < ENOUGH ||
				statuses.some( ( status ) => ! refused.includes( status ) ),
			`${ route.name } was only ever answered ${ statuses.join(
				', '
			) }: its schema takes nothing that the fuzzer makes. Give its fields patterns, or seed what its ids name in tests/provider/support/route-calls.ts.`
		).toBe( true );
	}

	#expectFields( route: CollectedRoute ): void {
		const fields = fieldsOf( route.body );
		if (
			( this.#sent.get( route.name ) ?? 0 ) <
			fields.length * ENOUGH_A_FIELD
		) {
			return;
		}
		const spoiled = [ ...( this.#spoiled.get( route.name ) ?? [] ) ];
		const left = fields.filter( ( field ) => {
			const pattern = new RegExp(
				`^${ field
					.split( '.' )
					.map( ( name ) =>
						name === '*' ? '[^.]+' : name.replace( /\W/g, '\\$&' )
					)
					.join( '\\.' ) }$`
			);
			return ! spoiled.some( ( path ) => pattern.test( path ) );
		} );
		expect(
			left,
			`${ route.name }: fields that were never spoiled`
		).toEqual( [] );
	}
}
