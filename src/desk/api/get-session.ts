import { agent, type Agent } from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * Who is signed in.
 *
 * @throws {ApiProblem} `unauthenticated` when nobody is.
 */
export function getSession(): Promise< Agent > {
	return request( 'session', agent );
}
