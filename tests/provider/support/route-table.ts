import {
	buildAttachment,
	buildNewMessage,
	buildNewTicket,
	buildReply,
	nextUlid,
	NOW,
} from '../../support/builders.ts';
import { ACCESS_ROUTES } from './access-route-table.ts';
import { CONSENT_ROUTES } from './consent-route-table.ts';
import { CONTRACT_ROUTES } from './contract-route-table.ts';
import { HELP_ROUTES } from './help-route-table.ts';
import { RECORD_ROUTES } from './record-route-table.ts';
import type { SeededAccess } from './seed-access.ts';
import type { SeededRecords } from './seed-records.ts';
import { QUOTE_ROUTES } from './quote-route-table.ts';

/** Who a route lets in: a paired site, a signed-in agent, or whoever comes. */
export type Door = 'site' | 'desk' | 'open';

export interface RouteSample {
	door: Door;
	/** The address with ids of things of the one who calls; `own` are those. */
	url: ( own: OwnThings ) => string;
	/** What is sent; a fresh intent at each call. */
	body?: ( own: OwnThings ) => unknown;
	/** Raw bytes instead of JSON. */
	bytes?: Buffer;
	/** What a right call is answered with. */
	ok: number;
	/** The address names a thing that belongs to somebody: others get 404. */
	owned?: boolean;
	/** Everybody of the site may come to it; what an employee may do with it has tests of its own. */
	shared?: boolean;
	/** Asks for an Idempotency-Key. */
	keyed?: boolean;
}

/** A contract, and a ticket that somebody opened under it, with a message in it, a picture announced and a quote that was sent. */
export interface OwnThings extends SeededRecords, SeededAccess {
	contract: string;
	ticket: string;
	message: string;
	attachment: string;
	/** Announced by the agent with an answer, not here yet. */
	answer_file: string;
	quote: string;
}

/** Every route of the provider, as OpenAPI names it. A route that is missing here fails the build. */
export const ROUTES: Readonly< Record< string, RouteSample > > = {
	...QUOTE_ROUTES,
	...HELP_ROUTES,
	...CONTRACT_ROUTES,
	...RECORD_ROUTES,
	...ACCESS_ROUTES,
	...CONSENT_ROUTES,
	'GET /health': { door: 'open', url: () => '/health', ok: 200 },
	'GET /openapi.json': { door: 'open', url: () => '/openapi.json', ok: 200 },
	// For this machine only, unless a token is set: metrics.test.ts.
	'GET /metrics': { door: 'open', url: () => '/metrics', ok: 404 },
	'POST /v1/pairings': {
		door: 'open',
		url: () => '/v1/pairings',
		body: () => ( {
			code: 'AAAA-AAAA',
			site_url: 'https://x.example',
			site_name: '',
			wordpress: '',
			deskside: '',
		} ),
		ok: 422,
	},
	'POST /v1/desk/session': {
		door: 'open',
		url: () => '/v1/desk/session',
		body: () => ( { email: 'nobody@x.example', password: 'x' } ),
		ok: 401,
	},
	'GET /v1/summary': { door: 'site', url: () => '/v1/summary', ok: 200 },
	'GET /v1/topics': { door: 'site', url: () => '/v1/topics', ok: 200 },
	'POST /v1/estimates': {
		door: 'site',
		url: () => '/v1/estimates',
		body: () => ( { topic: 'shop_function', urgency: null, facts: {} } ),
		ok: 200,
	},
	'GET /v1/tickets': { door: 'site', url: () => '/v1/tickets', ok: 200 },
	'POST /v1/tickets': {
		door: 'site',
		url: () => '/v1/tickets',
		body: () => buildNewTicket(),
		ok: 201,
		keyed: true,
	},
	'GET /v1/tickets/{id}': {
		door: 'site',
		url: ( { ticket } ) => `/v1/tickets/${ ticket }`,
		ok: 200,
		owned: true,
	},
	'POST /v1/tickets/{id}/messages': {
		door: 'site',
		url: ( { ticket } ) => `/v1/tickets/${ ticket }/messages`,
		body: () => buildNewMessage(),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/tickets/{id}/status': {
		door: 'site',
		url: ( { ticket } ) => `/v1/tickets/${ ticket }/status`,
		body: () => ( { status: 'solved' } ),
		ok: 200,
		owned: true,
		keyed: true,
	},
	'POST /v1/tickets/{id}/read': {
		door: 'site',
		url: ( { ticket } ) => `/v1/tickets/${ ticket }/read`,
		body: ( { message } ) => ( { message_id: message } ),
		ok: 200,
		owned: true,
		keyed: true,
	},
	'PUT /v1/attachments/{id}': {
		door: 'site',
		url: ( { attachment } ) => `/v1/attachments/${ attachment }`,
		bytes: Buffer.from( 'other bytes than were announced' ),
		ok: 422,
		owned: true,
		keyed: true,
	},
	'GET /v1/attachments/{id}': {
		door: 'site',
		url: ( { attachment } ) => `/v1/attachments/${ attachment }`,
		ok: 200,
		owned: true,
	},
	'POST /v1/attachments/{id}/address': {
		door: 'site',
		url: ( { attachment } ) => `/v1/attachments/${ attachment }/address`,
		ok: 201,
		owned: true,
	},
	// What it does with chunks: uploads.test.ts.
	'PATCH /v1/uploads/{id}': {
		door: 'site',
		url: ( { attachment } ) => `/v1/uploads/${ attachment }`,
		ok: 204,
		owned: true,
	},
	'DELETE /v1/uploads/{id}': {
		door: 'site',
		url: ( { attachment } ) => `/v1/uploads/${ attachment }`,
		ok: 204,
		owned: true,
	},
	// Nobody's without its key: files-by-address.test.ts.
	'GET /v1/files/{token}': {
		door: 'open',
		url: () => `/v1/files/${ 'x'.repeat( 43 ) }`,
		ok: 404,
	},
	'GET /v1/minutes': { door: 'site', url: () => '/v1/minutes', ok: 200 },
	'GET /v1/events': { door: 'site', url: () => '/v1/events', ok: 200 },
	'GET /v1/people/{ref}/data': {
		door: 'site',
		url: () => '/v1/people/nobody/data',
		ok: 200,
	},
	'POST /v1/people/{ref}/erasure': {
		door: 'site',
		url: () => '/v1/people/nobody/erasure',
		body: () => ( {} ),
		ok: 200,
		keyed: true,
	},
	'GET /v1/retention': { door: 'site', url: () => '/v1/retention', ok: 200 },
	'POST /v1/connection/rotate': {
		door: 'site',
		url: () => '/v1/connection/rotate',
		ok: 200,
	},
	'DELETE /v1/connection': {
		door: 'site',
		url: () => '/v1/connection',
		ok: 204,
	},
	'GET /v1/desk/session': {
		door: 'desk',
		url: () => '/v1/desk/session',
		ok: 200,
	},
	'DELETE /v1/desk/session': {
		door: 'desk',
		url: () => '/v1/desk/session',
		ok: 204,
	},
	'GET /v1/desk/queue': {
		door: 'desk',
		url: () => '/v1/desk/queue',
		ok: 200,
	},
	'GET /v1/desk/tickets/{id}': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }`,
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/tickets/{id}/messages': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/messages`,
		body: () => buildReply(),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/breaches': {
		door: 'desk',
		url: () => '/v1/desk/breaches',
		ok: 200,
	},
	'POST /v1/desk/tickets/{id}/minutes': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/minutes`,
		body: () => ( { minutes: 1, work: 'Looked at it', worked_at: NOW } ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/tickets/{id}/corrections': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/corrections`,
		body: () => ( {
			minutes: 1,
			month: '2026-11',
			work: 'Forgotten work',
		} ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/tickets/{id}/status': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/status`,
		body: () => ( { status: 'taken' } ),
		ok: 200,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/tickets/{id}/class': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/class`,
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/tickets/{id}/estimates': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/estimates`,
		body: () => ( { topic: 'shop_function', urgency: null, facts: {} } ),
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/tickets/{id}/class': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/class`,
		body: () => ( {
			topic: 'shop_function',
			urgency: null,
			facts: {},
			seen: 0,
			reason: 'It is a question about a function.',
		} ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/attachments/{id}': {
		door: 'desk',
		url: ( { attachment } ) => `/v1/desk/attachments/${ attachment }`,
		ok: 200,
		owned: true,
	},
	// What it does with chunks: agents-files.test.ts.
	'PATCH /v1/desk/uploads/{id}': {
		door: 'desk',
		url: ( { answer_file } ) => `/v1/desk/uploads/${ answer_file }`,
		ok: 400,
		owned: true,
	},
	'DELETE /v1/desk/uploads/{id}': {
		door: 'desk',
		url: ( { answer_file } ) => `/v1/desk/uploads/${ answer_file }`,
		ok: 204,
		owned: true,
	},
	// Its right answer never ends, so it is held by tests of its own: desk-events.test.ts.
	'GET /v1/desk/events': {
		door: 'desk',
		url: () => '/v1/desk/events',
		ok: 0,
	},
};

/** Things that do not exist, under ids that could. */
export function nothing(): OwnThings {
	return {
		contract: `con_${ nextUlid() }`,
		ticket: `tic_${ nextUlid() }`,
		message: `msg_${ nextUlid() }`,
		attachment: buildAttachment().id,
		answer_file: buildAttachment().id,
		quote: `quo_${ nextUlid() }`,
		site_entry: `jou_${ nextUlid() }`,
		desk_entry: `jou_${ nextUlid() }`,
		advice: `adv_${ nextUlid() }`,
		pause: `pau_${ nextUlid() }`,
		grant: `gra_${ nextUlid() }`,
		use: `use_${ nextUlid() }`,
	};
}
