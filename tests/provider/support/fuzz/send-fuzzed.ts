import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildPerson, nextUlid } from '../../../support/builders.ts';
import { encodePerson } from '../clients.ts';
import type { Stage } from '../route-calls.ts';
import type { TestProvider } from '../test-provider.ts';
import { DEEP, HUGE, LONG } from './hostile-values.ts';
import { fillPlaces } from './id-arbitrary.ts';
import { mutate } from './mutate.ts';
import type { FuzzRequest } from './request-arbitrary.ts';
import { thingsByKind } from './things-by-kind.ts';

const METHODS_WITHOUT_BODY = new Set( [ 'GET', 'HEAD' ] );
const LARGE = {
	[ JSON.stringify( HUGE ) ]: `"${ 'h'.repeat( 1_200_000 ) }"`,
	[ JSON.stringify( DEEP ) ]: `${ '{"a":'.repeat( 3000 ) }1${ '}'.repeat(
		3000
	) }`,
	[ JSON.stringify( LONG ) ]: `[${ '0,'.repeat( 20_000 ) }0]`,
};

/** Two stages: whose things are asked for, and somebody whose things must stay out of sight. */
export interface FuzzStages {
	own: Stage;
	foreign: Stage;
}

export interface Sent {
	/** All that was sent, in one text: what it says may come back. */
	said: () => string;
	/** The places of the body that were spoiled, by the names that lead to them. */
	spoiled: string[];
	answer: LightMyRequestResponse;
}

/** Sends a request as it was made up; ids are those of the stages, whoever sends, with the sender's keys or those given. */
export async function sendFuzzed(
	{ app }: TestProvider,
	request: FuzzRequest,
	stages: FuzzStages,
	keys = keysOf( request.sender, stages )
): Promise< Sent > {
	const [ own, foreign ] = [ stages.own, stages.foreign ].map(
		( { things } ) => thingsByKind( things )
	) as [ Record< string, string >, Record< string, string > ];
	const [ method = 'GET', path = '/' ] = request.route.split( ' ' );
	const spoiled: string[] = [];
	const payload = METHODS_WITHOUT_BODY.has( method )
		? undefined
		: toPayload( request, own, foreign, spoiled );
	const url = fillPlaces( addressOf( path, request ), own, foreign );
	const headers = { ...headersOf( request, payload ), ...keys };
	const options: InjectOptions = {
		method: method as 'GET',
		url,
		remoteAddress: nextAddress(),
		headers,
		...( payload === undefined ? {} : { payload } ),
	};
	return {
		said: () =>
			[ url, decoded( url ), payload, JSON.stringify( request ) ].join(
				'\n'
			),
		spoiled,
		answer: await app.inject( options ),
	};
}

function toPayload(
	request: FuzzRequest,
	own: Record< string, string >,
	foreign: Record< string, string >,
	spoiled: string[]
): string | undefined {
	if ( request.raw !== null ) {
		return request.raw;
	}
	if ( request.body === null ) {
		return undefined;
	}
	const body = mutate( request.body, request.mutations, ( path ) =>
		spoiled.push( path.join( '.' ) )
	);
	let text = fillPlaces( JSON.stringify( body ) ?? '', own, foreign );
	for ( const [ mark, large ] of Object.entries( LARGE ) ) {
		text = text.replace( mark, () => large );
	}
	return text;
}

function addressOf( path: string, { params, query }: FuzzRequest ): string {
	const filled = path.replace( /:(\w+)|\*/g, ( place, name: string ) =>
		encoded( String( params[ name ?? place ] ?? '' ) )
	);
	const search =
		typeof query === 'string'
			? encodeURI( wellFormed( query ) )
			: Object.entries( query )
					.flatMap( ( [ name, value ] ) =>
						[ value ]
							.flat()
							.map(
								( one ) =>
									`${ encoded( name ) }=${ encoded(
										String( one )
									) }`
							)
					)
					.join( '&' );
	return search === '' ? filled : `${ filled }?${ search }`;
}

/** `@own:tic` stays readable for `fillPlaces`. */
const encoded = ( text: string ): string =>
	/^@(own|foreign|m):/.test( text )
		? text
		: encodeURIComponent( wellFormed( text ) );

/** Half a surrogate pair cannot be part of an address. */
const wellFormed = ( text: string ): string => Buffer.from( text ).toString();

const decoded = ( url: string ): string => {
	try {
		return decodeURIComponent( url );
	} catch {
		return url;
	}
};

function headersOf(
	{ role, key, person, contentType, body }: FuzzRequest,
	payload: string | undefined
): Record< string, string > {
	const id = ( body as { id?: unknown } | null )?.id;
	const ownKey =
		typeof id === 'string' && id.length === 30 ? id.slice( 4 ) : nextUlid();
	return {
		'deskside-desk': '1',
		'deskside-person':
			headerText( person ) ?? encodePerson( PERSONS[ role ] ),
		'idempotency-key': headerText( key ) ?? ownKey,
		...( payload === undefined
			? {}
			: { 'content-type': headerText( contentType ) ?? '' } ),
	};
}

/** Two people of the site; the owner opened what the stage has. */
const PERSONS = {
	owner: buildPerson(),
	employee: buildPerson( { ref: '8', name: 'Eva Smit', role: 'employee' } ),
};

/** What opens the doors of a stage: the site's key and the agent's session. */
export const keysOf = (
	sender: FuzzRequest[ 'sender' ],
	{ own, foreign }: FuzzStages
): Record< string, string > => {
	const stage = { own, foreign, nobody: null }[ sender ];
	return stage
		? {
				authorization: `Bearer ${ stage.site.token }`,
				cookie: stage.cookie,
		  }
		: {};
};

/** Node refuses to send what no header can be. */
const headerText = ( text: string | null ): string | null =>
	text?.replace( /[^\t\x20-\x7e\x80-\xff]/g, '' ) ?? null;

let addresses = 0;

/** The tight limits count by address. */
function nextAddress(): string {
	addresses++;
	return `10.${ ( addresses >> 16 ) & 255 }.${ ( addresses >> 8 ) & 255 }.${
		addresses & 255
	}`;
}
