import { requestNothing } from './request.ts';

/** Signs out; the cookie is void at the provider from then on. */
export function deleteSession(): Promise< void > {
	return requestNothing( 'session', { method: 'DELETE' } );
}
