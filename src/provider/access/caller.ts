import type { FastifyRequest } from 'fastify';
import type { Person } from '../../contract/person.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readPerson } from './read-person.ts';
import type { SiteContext } from './site-context.ts';

/** A person of a site, at an instant: what every ticket function of the site's side works for. */
export interface Caller {
	site: SiteContext;
	person: Person;
	at: string;
}

/** The site behind a request; only on routes under requireSite. */
export function siteOf( request: FastifyRequest ): SiteContext {
	if ( ! request.siteContext ) {
		throw new Error( `${ request.url } is not under requireSite.` );
	}
	return request.siteContext;
}

/**
 * @throws {ProblemError} `invalid_request` when the request names no person.
 */
export function callerOf( request: FastifyRequest, at: string ): Caller {
	const person = readPerson( request );
	if ( ! person ) {
		throw new ProblemError( 'invalid_request', undefined, {
			fields: [ { path: 'Deskside-Person', message: 'Say who acts.' } ],
		} );
	}
	return { site: siteOf( request ), person, at };
}
