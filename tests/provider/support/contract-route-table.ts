import type { RouteSample } from './route-table.ts';

/** What can be read of contracts and plans; see route-table.ts. */
export const CONTRACT_ROUTES: Readonly< Record< string, RouteSample > > = {
	'GET /v1/contract': { door: 'site', url: () => '/v1/contract', ok: 200 },
	'GET /v1/desk/contracts': {
		door: 'desk',
		url: () => '/v1/desk/contracts',
		ok: 200,
	},
	'GET /v1/desk/contracts/{id}': {
		door: 'desk',
		url: ( { contract } ) => `/v1/desk/contracts/${ contract }`,
		ok: 200,
		owned: true,
	},
	'GET /v1/desk/contracts/{id}/minutes': {
		door: 'desk',
		url: ( { contract } ) => `/v1/desk/contracts/${ contract }/minutes`,
		ok: 200,
		owned: true,
	},
	'GET /v1/desk/plans': {
		door: 'desk',
		url: () => '/v1/desk/plans',
		ok: 200,
	},
	'GET /v1/desk/plans/{plan}/{version}': {
		door: 'desk',
		url: () => '/v1/desk/plans/standaard/1',
		ok: 200,
	},
};
