import { nextUlid, NOW } from '../../support/builders.ts';
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
	'GET /v1/desk/help/articles': {
		door: 'desk',
		url: () => '/v1/desk/help/articles?q=permalinks',
		ok: 200,
	},
	'GET /v1/desk/help/articles/{id}': {
		door: 'desk',
		url: () => '/v1/desk/help/articles/no-such-article',
		ok: 404,
	},
	'POST /v1/desk/help/articles': {
		door: 'desk',
		url: () => '/v1/desk/help/articles',
		body: () => ( {
			id: `article-${ nextUlid().toLowerCase() }`,
			screens: [],
			plans: [],
			plugins: [],
			texts: [ { locale: 'en', title: 'x', keywords: '', body: 'x' } ],
			seen: null,
		} ),
		ok: 201,
		keyed: true,
	},
	'GET /v1/desk/help/tips': {
		door: 'desk',
		url: () => '/v1/desk/help/tips?q=title',
		ok: 200,
	},
	'GET /v1/desk/help/tips/{id}': {
		door: 'desk',
		url: () => '/v1/desk/help/tips/no-such-tip',
		ok: 404,
	},
	'POST /v1/desk/help/tips': {
		door: 'desk',
		url: () => '/v1/desk/help/tips',
		body: () => ( {
			id: `tip-${ nextUlid().toLowerCase() }`,
			...PLACE,
			plugin: 'core',
			article: null,
			texts: { en: 'x' },
			seen: null,
		} ),
		ok: 201,
		keyed: true,
	},
	'POST /v1/desk/help/removals': {
		door: 'desk',
		url: () => '/v1/desk/help/removals',
		body: () => ( { kind: 'tip', id: 'no-such-tip', seen: NOW } ),
		ok: 404,
		keyed: true,
	},
	'POST /v1/desk/help/preview': {
		door: 'desk',
		url: () => '/v1/desk/help/preview',
		body: () => ( { body: '**x**' } ),
		ok: 200,
	},
};
