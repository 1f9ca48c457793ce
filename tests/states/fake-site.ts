import type { Answer, State } from './state.ts';

/**
 * Answers every request of the page from what the states say, and reports one that no state expects.
 *
 * @param states Of the page; a route belongs to one of them.
 */
export function startFakeSite( states: readonly State[] ): void {
	const known = new Map< string, Answer >();
	for ( const { name, answers = {} } of states ) {
		for ( const [ route, said ] of Object.entries( answers ) ) {
			if ( known.has( route ) ) {
				throw new Error( `"${ name }" answers ${ route } once more.` );
			}
			known.set( route, said );
		}
	}
	window.fetch = ( input, init ) => {
		const url = new URL( String( input ) );
		const route = `${ init?.method ?? 'GET' } ${
			url.pathname.split( '/deskside/v1' )[ 1 ] ?? url.pathname
		}`;
		return say( known.get( route ), route );
	};
}

function say( answer: Answer | undefined, route: string ): Promise< Response > {
	if ( answer === undefined ) {
		// A console error fails the test.
		console.error( `No state expects ${ route }.` );
	}
	if ( answer === undefined || answer === 'lost' ) {
		return Promise.reject( new TypeError( 'Failed to fetch' ) );
	}
	if ( answer === 'never' ) {
		return new Promise( () => {} );
	}
	const { status = 200, json } = answer;
	return Promise.resolve(
		new Response( JSON.stringify( json ), {
			status,
			headers: {
				'content-type':
					status < 400
						? 'application/json'
						: 'application/problem+json',
			},
		} )
	);
}
