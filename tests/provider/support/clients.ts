import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Person } from '../../../src/contract/person.ts';
import { buildPerson, nextUlid } from '../../support/builders.ts';
import type { App } from '../../../src/provider/http/app-instance.ts';

interface Options {
	person?: Person | null;
	key?: string | null;
	headers?: Record< string, string >;
}

/** Speaks as a site: a fresh key for each write, the owner unless it says otherwise. */
export function asSite( app: App, token: string, as: Person = buildPerson() ) {
	const send = (
		method: 'GET' | 'POST' | 'PUT' | 'DELETE',
		url: string,
		payload: unknown,
		options: Options
	) => {
		const { person = as, key = keyFor( payload ), headers = {} } = options;
		return app.inject( {
			method,
			url,
			...( payload === undefined
				? {}
				: {
						payload: payload as NonNullable<
							InjectOptions[ 'payload' ]
						>,
				  } ),
			headers: {
				authorization: `Bearer ${ token }`,
				...( person
					? { 'deskside-person': encodePerson( person ) }
					: {} ),
				...( method !== 'GET' && key !== null
					? { 'idempotency-key': key }
					: {} ),
				...headers,
			},
		} );
	};
	return {
		get: ( url: string, options: Options = {} ) =>
			send( 'GET', url, undefined, options ),
		post: ( url: string, payload?: unknown, options: Options = {} ) =>
			send( 'POST', url, payload, options ),
		put: (
			url: string,
			bytes: Buffer,
			type: string,
			options: Options = {}
		) =>
			send( 'PUT', url, bytes, {
				...options,
				headers: { 'content-type': type, ...options.headers },
			} ),
		delete: ( url: string, options: Options = {} ) =>
			send( 'DELETE', url, undefined, options ),
	};
}

/** Speaks as a signed-in agent's page. */
export function asAgent( app: App, cookie: string ) {
	const send = (
		method: 'GET' | 'POST' | 'DELETE',
		url: string,
		payload: unknown,
		headers: Record< string, string >
	) =>
		app.inject( {
			method,
			url,
			...( payload === undefined
				? {}
				: {
						payload: payload as NonNullable<
							InjectOptions[ 'payload' ]
						>,
				  } ),
			headers: {
				cookie,
				...( method === 'GET'
					? {}
					: {
							'deskside-desk': '1',
							'idempotency-key': keyFor( payload ),
					  } ),
				...headers,
			},
		} );
	return {
		get: ( url: string, headers = {} ) =>
			send( 'GET', url, undefined, headers ),
		post: ( url: string, payload: unknown, headers = {} ) =>
			send( 'POST', url, payload, headers ),
		delete: ( url: string, headers = {} ) =>
			send( 'DELETE', url, undefined, headers ),
	};
}

export function encodePerson( person: unknown ): string {
	return Buffer.from( JSON.stringify( person ) ).toString( 'base64url' );
}

/** The stable code of a refusal; fails the test when the answer is none. */
export function codeOf( answer: LightMyRequestResponse ): string {
	return answer.json< { code: string } >().code;
}

function keyFor( payload: unknown ): string {
	const id = ( payload as { id?: unknown } | undefined )?.id;
	return typeof id === 'string' && id.length === 30
		? id.slice( 4 )
		: nextUlid();
}
