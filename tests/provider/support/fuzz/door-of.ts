import type { CollectedRoute } from '../collect-routes.ts';
import type { Door } from '../route-table.ts';

/** Whoever comes may call these; everything else asks who it is. */
const OPEN = new Set( [
	'GET /health',
	'GET /openapi.json',
	// Asks for a token of its own, or answers this machine only: metrics.test.ts.
	'GET /metrics',
	// The address is the key: uploads.test.ts.
	'GET /v1/files/:token',
	'POST /v1/pairings',
	'POST /v1/desk/session',
	'GET /desk',
	'GET /desk/*',
] );

/**
 * The door that a route must stand behind, from its address alone: a route that nobody declared open is shut.
 *
 * @throws {Error} For an address that no door is known for.
 */
export function doorOf( { name, method, url }: CollectedRoute ): Door {
	if (
		OPEN.has( name ) ||
		( method === 'HEAD' && OPEN.has( `GET ${ url }` ) )
	) {
		return 'open';
	}
	if ( url.startsWith( '/v1/desk/' ) ) {
		return 'desk';
	}
	if ( url.startsWith( '/v1/' ) ) {
		return 'site';
	}
	throw new Error(
		`${ name } is behind no door: put it under /v1/ (a site's key), under /v1/desk/ (an agent's session), or, when it is for whoever comes, add it to OPEN in tests/provider/support/fuzz/door-of.ts.`
	);
}
