import { agent, type Agent, type SignIn } from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * Signs in; the provider sets its cookie.
 *
 * @param body Mail address and password.
 * @throws {ApiProblem} `unauthenticated` when they do not fit, `rate_limited` after too many tries.
 */
export function createSession( body: SignIn ): Promise< Agent > {
	return request( 'session', agent, { method: 'POST', body } );
}
