import { nextUlid, NOW } from '../../support/builders.ts';
import type { RouteSample } from './route-table.ts';

/** A grant as a site tells of it. */
export const buildNewGrant = ( part = {} ) => ( {
	id: `gra_${ nextUlid() }`,
	role: 'editor',
	role_label: 'Editor',
	may_not: [ 'deleting' ],
	hours: 24,
	...part,
} );

/** Time-limited access to a site; see route-table.ts. Taking back comes last: nobody goes in after it. */
export const ACCESS_ROUTES: Readonly< Record< string, RouteSample > > = {
	'GET /v1/tickets/{id}/access-grants': {
		door: 'site',
		url: ( { ticket } ) => `/v1/tickets/${ ticket }/access-grants`,
		ok: 200,
		owned: true,
	},
	'POST /v1/tickets/{id}/access-grants': {
		door: 'site',
		url: ( { ticket } ) => `/v1/tickets/${ ticket }/access-grants`,
		body: () => buildNewGrant(),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/tickets/{id}/access-grants': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/access-grants`,
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/access-grants/{id}/entries': {
		door: 'desk',
		url: ( { grant } ) => `/v1/desk/access-grants/${ grant }/entries`,
		ok: 201,
		owned: true,
	},
	'POST /v1/access-grants/{id}/uses/{use}': {
		door: 'site',
		url: ( { grant, use } ) => `/v1/access-grants/${ grant }/uses/${ use }`,
		body: () => ( { came_in_at: NOW } ),
		ok: 200,
		owned: true,
		shared: true,
		keyed: true,
	},
	'POST /v1/access-grants/{id}/revoke': {
		door: 'site',
		url: ( { grant } ) => `/v1/access-grants/${ grant }/revoke`,
		ok: 200,
		owned: true,
		keyed: true,
	},
};
