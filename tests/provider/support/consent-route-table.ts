import type { RouteSample } from './route-table.ts';

/** The record of an agreement. The tickets of the table agree to nothing; those that do: consents.test.ts. */
export const CONSENT_ROUTES: Readonly< Record< string, RouteSample > > = {
	'GET /v1/tickets/{id}/consent': {
		door: 'site',
		url: ( { ticket } ) => `/v1/tickets/${ ticket }/consent`,
		ok: 404,
		owned: true,
	},
	'GET /v1/desk/tickets/{id}/consent': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/consent`,
		ok: 404,
		owned: true,
	},
};
