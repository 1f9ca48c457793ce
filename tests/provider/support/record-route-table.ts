import { nextUlid, NOW } from '../../support/builders.ts';
import type { OwnThings, RouteSample } from './route-table.ts';

const newEntry = () => ( {
	id: `jou_${ nextUlid() }`,
	kind: 'function',
	subject: 'Coupons at the checkout',
	text: '',
	happened_at: NOW,
	ended_at: null,
} );

/** A revision that is not there: the answer is 409 and nothing changes. */
const staleCorrection = () => ( {
	revision: 99,
	subject: 'Coupons',
	text: '',
	happened_at: NOW,
	ended_at: null,
} );

const ofContract = ( { contract }: OwnThings ) =>
	`/v1/desk/contracts/${ contract }`;

/** Journal, advice, pauses and refusals; see route-table.ts. */
export const RECORD_ROUTES: Readonly< Record< string, RouteSample > > = {
	'GET /v1/journal': { door: 'site', url: () => '/v1/journal', ok: 200 },
	'GET /v1/journal.csv': {
		door: 'site',
		url: () => '/v1/journal.csv',
		ok: 200,
	},
	'POST /v1/journal': {
		door: 'site',
		url: () => '/v1/journal',
		body: newEntry,
		ok: 201,
		keyed: true,
	},
	'GET /v1/journal/{id}': {
		door: 'site',
		url: ( { site_entry } ) => `/v1/journal/${ site_entry }`,
		ok: 200,
		owned: true,
		shared: true,
	},
	'POST /v1/journal/{id}/corrections': {
		door: 'site',
		url: ( { site_entry } ) => `/v1/journal/${ site_entry }/corrections`,
		body: staleCorrection,
		ok: 409,
		owned: true,
		shared: true,
		keyed: true,
	},
	'GET /v1/advice': { door: 'site', url: () => '/v1/advice', ok: 200 },
	'POST /v1/advice/{id}/acknowledgement': {
		door: 'site',
		url: ( { advice } ) => `/v1/advice/${ advice }/acknowledgement`,
		body: () => ( { text_sha256: '0'.repeat( 64 ), note: '' } ),
		ok: 409,
		owned: true,
		shared: true,
		keyed: true,
	},
	'POST /v1/tickets/{id}/pauses/{pause}/end': {
		door: 'site',
		url: ( { ticket, pause } ) =>
			`/v1/tickets/${ ticket }/pauses/${ pause }/end`,
		body: () => ( { note: '' } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/contracts/{id}/journal': {
		door: 'desk',
		url: ( own ) => `${ ofContract( own ) }/journal`,
		ok: 200,
		owned: true,
	},
	'GET /v1/desk/contracts/{id}/journal.csv': {
		door: 'desk',
		url: ( own ) => `${ ofContract( own ) }/journal.csv`,
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/contracts/{id}/journal': {
		door: 'desk',
		url: ( own ) => `${ ofContract( own ) }/journal`,
		body: newEntry,
		ok: 201,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/contracts/{id}/journal/{entry}': {
		door: 'desk',
		url: ( own ) => `${ ofContract( own ) }/journal/${ own.desk_entry }`,
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/contracts/{id}/journal/{entry}/corrections': {
		door: 'desk',
		url: ( own ) =>
			`${ ofContract( own ) }/journal/${ own.desk_entry }/corrections`,
		body: staleCorrection,
		ok: 409,
		owned: true,
		keyed: true,
	},
	'GET /v1/desk/contracts/{id}/advice': {
		door: 'desk',
		url: ( own ) => `${ ofContract( own ) }/advice`,
		ok: 200,
		owned: true,
	},
	'POST /v1/desk/contracts/{id}/advice': {
		door: 'desk',
		url: ( own ) => `${ ofContract( own ) }/advice`,
		body: () => ( {
			id: `adv_${ nextUlid() }`,
			kind: 'security',
			subject: 'Two-factor sign-in',
			text: 'Turn it on for every administrator.',
			addressed_to: 'Anna de Vries',
		} ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/contracts/{id}/advice/{advice}/reminders': {
		door: 'desk',
		url: ( own ) =>
			`${ ofContract( own ) }/advice/${ own.advice }/reminders`,
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/tickets/{id}/pauses': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/pauses`,
		body: () => ( {
			reason: 'access_withheld',
			note: 'The sign-in to the host.',
		} ),
		ok: 201,
		owned: true,
		keyed: true,
	},
	'POST /v1/desk/tickets/{id}/pauses/{pause}/end': {
		door: 'desk',
		url: ( { ticket, pause } ) =>
			`/v1/desk/tickets/${ ticket }/pauses/${ pause }/end`,
		body: () => ( { note: '' } ),
		ok: 409,
		owned: true,
		keyed: true,
	},
	// A shop function is never refused.
	'POST /v1/desk/tickets/{id}/refusal': {
		door: 'desk',
		url: ( { ticket } ) => `/v1/desk/tickets/${ ticket }/refusal`,
		body: () => ( {
			id: `msg_${ nextUlid() }`,
			reason: 'It is work for a photographer.',
			referral: { kind: 'outside_professional', to: 'Foto Berg, Lodi' },
			written_at: NOW,
		} ),
		ok: 409,
		owned: true,
		keyed: true,
	},
};
