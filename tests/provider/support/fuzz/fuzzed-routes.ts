import type { CollectedRoute } from '../collect-routes.ts';
import type { Door } from '../route-table.ts';
import type { TestProvider } from '../test-provider.ts';
import { doorOf } from './door-of.ts';

/** The routes behind these doors that end their answers; a stream has tests of its own, and HEAD is GET's shadow. */
export const fuzzedRoutes = (
	{ routes }: TestProvider,
	doors: readonly Door[]
): CollectedRoute[] =>
	routes.filter(
		( route ) =>
			route.method !== 'HEAD' &&
			! route.stream &&
			doors.includes( doorOf( route ) )
	);
