import { nextUlid, NOW } from '../../support/builders.ts';
import { buildDraft, OTHER_OWNER, SCREEN } from './quotes.ts';
import type { OwnThings, RouteSample } from './route-table.ts';

const NO_HASH = '0'.repeat( 64 );

/** What nobody was shown: the answer is 409 and nothing changes, so each test finds the quote as the one before. */
const sight = ( { quote }: OwnThings ) => ( {
	quote_id: quote,
	version: 1,
	total_cents: 1,
	total_cents_with_vat: 1,
	currency: 'EUR',
	text_version: 1,
	locale: 'en',
	shown_sha256: NO_HASH,
	screen: SCREEN,
} );

/** The routes of quotes; see route-table.ts. */
export const QUOTE_ROUTES: Readonly< Record< string, RouteSample > > = {
	'GET /v1/quotes': {
		door: 'site',
		url: ( { ticket } ) => `/v1/quotes?ticket=${ ticket }`,
		ok: 200,
		owned: true,
	},
	'GET /v1/quotes/{id}': {
		door: 'site',
		url: ( { quote } ) => `/v1/quotes/${ quote }`,
		ok: 200,
		owned: true,
	},
	'GET /v1/quotes/{id}/evidence': {
		door: 'site',
		url: ( { quote } ) => `/v1/quotes/${ quote }/evidence`,
		ok: 404,
		owned: true,
	},
	'POST /v1/quotes/{id}/approve': {
		door: 'site',
		url: ( { quote } ) => `/v1/quotes/${ quote }/approve`,
		body: ( own ) => ( { ...sight( own ), note: '' } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
	'POST /v1/quotes/{id}/decline': {
		door: 'site',
		url: ( { quote } ) => `/v1/quotes/${ quote }/decline`,
		body: ( own ) => ( { ...sight( own ), reason: 'Too much' } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
	'POST /v1/quotes/{id}/question': {
		door: 'site',
		url: ( { quote } ) => `/v1/quotes/${ quote }/question`,
		body: () => ( {
			id: `msg_${ nextUlid() }`,
			version: 1,
			body: 'Is VAT in it?',
			written_at: NOW,
		} ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/quotes/{id}/ask-to-approve': {
		door: 'site',
		url: ( { quote } ) => `/v1/quotes/${ quote }/ask-to-approve`,
		body: () => ( {
			version: 1,
			to: { ...OTHER_OWNER },
			note: 'Please look at it.',
		} ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/tickets/{id}/quotes': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/quotes`,
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/tickets/{id}/quotes': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/quotes`,
		body: () => ( { id: `quo_${ nextUlid() }`, draft: buildDraft() } ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/tickets/{id}/findings': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/findings`,
		body: () => ( {
			id: `fin_${ nextUlid() }`,
			quote_id: `quo_${ nextUlid() }`,
			slip: 'none_of_this_plan',
			text: 'Found',
			evidence: [ { text: 'Seen', attachment_id: null } ],
			valid_until: NOW,
			minutes_cap: null,
		} ),
		ok: 400,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/quotes/{id}': {
		door: 'desk',
		url: ( { quote } ) => `/v1/desk/quotes/${ quote }`,
		ok: 200,
		owned: true,
	},
	'GET /v1/desk/quotes/{id}/evidence': {
		door: 'desk',
		url: ( { quote } ) => `/v1/desk/quotes/${ quote }/evidence`,
		ok: 404,
		owned: true,
	},
	'PUT /v1/desk/quotes/{id}/draft': {
		door: 'desk',
		url: ( { quote } ) => `/v1/desk/quotes/${ quote }/draft`,
		body: () => ( { draft_sha256: NO_HASH, draft: buildDraft() } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/quotes/{id}/send': {
		door: 'desk',
		url: ( { quote } ) => `/v1/desk/quotes/${ quote }/send`,
		body: () => ( { draft_sha256: NO_HASH } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/quotes/{id}/revise': {
		door: 'desk',
		url: ( { quote } ) => `/v1/desk/quotes/${ quote }/revise`,
		body: () => ( { version: 9, draft: buildDraft() } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/quotes/{id}/withdraw': {
		door: 'desk',
		url: ( { quote } ) => `/v1/desk/quotes/${ quote }/withdraw`,
		body: () => ( { version: 9, reason: 'Mistake' } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
};
