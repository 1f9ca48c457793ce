import type { RouteSample } from './route-table.ts';

const PLACE = { screen: 'options-general', field: '#blogname' };

/** The routes of the help; see route-table.ts. The provider of that test has no article: what names one is 404. */
export const HELP_ROUTES: Readonly< Record< string, RouteSample > > = {
	'GET /v1/help': { door: 'site', url: () => '/v1/help', ok: 200 },
	'GET /v1/help/search': {
		door: 'site',
		url: () => '/v1/help/search?q=permalinks',
		ok: 200,
	},
	'GET /v1/help/articles/{id}': {
		door: 'site',
		url: () => '/v1/help/articles/no-such-article',
		ok: 404,
	},
	'POST /v1/help/votes': {
		door: 'site',
		url: () => '/v1/help/votes',
		body: () => ( {
			kind: 'article',
			target: 'no-such-article',
			helpful: true,
			missing: '',
			...PLACE,
		} ),
		ok: 404,
		keyed: true,
	},
	'POST /v1/help/solved': {
		door: 'site',
		url: () => '/v1/help/solved',
		body: () => ( { article: 'no-such-article', ...PLACE } ),
		ok: 404,
		keyed: true,
	},
	'GET /v1/desk/help/files': {
		door: 'desk',
		url: () => '/v1/desk/help/files',
		ok: 200,
	},
	'POST /v1/desk/help/files': {
		door: 'desk',
		url: () => '/v1/desk/help/files',
		body: () => ( { files: [] } ),
		ok: 201,
		keyed: true,
	},
	'GET /v1/desk/help/suggestions': {
		door: 'desk',
		url: () => '/v1/desk/help/suggestions',
		ok: 200,
	},
};
