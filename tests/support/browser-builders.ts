import { capture, type Capture } from '../../src/contract/capture.ts';
import {
	statement,
	type Statement,
	statementEntry,
	type StatementEntry,
} from '../../src/contract/minutes.ts';
import {
	launcherData,
	type LauncherData,
	panelBoot,
	type PanelBoot,
	type Rights,
	summaryAnswer,
	type SummaryAnswer,
} from '../../src/contract/site.ts';
import { summary, type Summary } from '../../src/contract/summary.ts';

/** Makers of what the panel reads: fixed values, parsed by the contract; a test names only what it is about. */

const ULID = '01JD8Z7Q3M5V9X2B4C6D8E0F1';

/** `tic_…` and so on: one id for each kind and letter. */
export const idOf = ( kind: string, letter = 'A' ): string =>
	`${ kind }_${ ULID }${ letter }`;

export const NOW = '2026-11-22T09:00:00.000Z';

/** Those of an owner. */
const RIGHTS: Rights = {
	ask: true,
	approve_quotes: true,
	manage: true,
	has_approver: true,
};

export const buildSummary = ( change: Partial< Summary > = {} ): Summary =>
	summary.parse( {
		as_of: NOW,
		provider: {
			name: 'Noordwind Webshops',
			colour: '#0a6b5c',
			logo: null,
			phone: '+31 20 123 45 67',
		},
		contract: {
			id: idOf( 'con' ),
			client: 'Bloemen de Vries',
			starts_on: '2025-01-01',
			ends_on: null,
			counting: 'allowance',
			plan: 'standaard',
			plan_label: 'Standaard',
			zone: 'Europe/Amsterdam',
			currency: 'EUR',
			vat_percent: 21,
			hourly_rate_cents: 9000,
		},
		minutes: {
			allowance: {
				month: '2026-11',
				granted: 30,
				used: 12,
				remaining: 18,
				lapses_at: '2026-11-30T23:00:00.000Z',
			},
			reserved: 0,
			billable: 0,
		},
		unread: 0,
		open_tickets: 1,
		phone: {
			label: 'Outage line',
			number: '+31 20 123 45 67',
			open_now: true,
			until: '2099-11-22T22:00:00.000Z',
			hours: 'Every day until 23:00',
		},
		...change,
	} );

export const buildSummaryAnswer = (
	change: Partial< SummaryAnswer > = {}
): SummaryAnswer =>
	summaryAnswer.parse( {
		summary: buildSummary(),
		stale: false,
		outbox: [],
		rights: RIGHTS,
		...change,
	} );

export const buildEntry = (
	change: Partial< StatementEntry > = {}
): StatementEntry =>
	statementEntry.parse( {
		id: idOf( 'min' ),
		kind: 'use',
		minutes: -12,
		billable: 0,
		consented: null,
		worked_at: '2026-11-10T10:00:00.000Z',
		written_at: '2026-11-10T10:30:00.000Z',
		person: 'Joris',
		work: 'Mended the shipping costs',
		ticket_id: idOf( 'tic' ),
		ticket_number: 7,
		hidden: false,
		...change,
	} );

export const buildStatement = (
	change: Partial< Statement > = {}
): Statement =>
	statement.parse( {
		month: '2026-11',
		zone: 'Europe/Amsterdam',
		open: true,
		granted: 30,
		used: 12,
		unused: 18,
		expired: 0,
		over: 0,
		billed: null,
		reservations: [],
		entries: [ buildEntry() ],
		...change,
	} );

export const buildLauncherData = (
	change: Partial< LauncherData > = {}
): LauncherData =>
	launcherData.parse( {
		root: 'http://shop.test/wp-json/deskside/v1',
		nonce: 'aaaaaaaaaa',
		nonce_url: 'http://shop.test/wp-admin/admin-ajax.php?action=rest-nonce',
		screen: { id: 'plugins', base: 'plugins' },
		drawn_by: {
			kind: 'core',
			slug: 'wordpress',
			name: 'WordPress',
			version: '6.6',
		},
		unread: 0,
		css: 'http://shop.test/panel.css',
		...change,
	} );

export const buildBoot = ( change: Partial< PanelBoot > = {} ): PanelBoot =>
	panelBoot.parse( {
		scripts: '',
		styles: [],
		translations: null,
		connected: true,
		settings_url: 'http://shop.test/wp-admin/options-general.php',
		page_url: 'http://shop.test/wp-admin/admin.php?page=deskside',
		statement_url:
			'http://shop.test/wp-admin/admin.php?page=deskside-statement',
		contract_url:
			'http://shop.test/wp-admin/admin.php?page=deskside-contract',
		outbox_url: 'http://shop.test/wp-admin/admin.php?page=deskside-outbox',
		environment: {
			wordpress: '6.6',
			php: '8.2',
			deskside: '0.1.0',
			locale: 'en_US',
			theme: 'Twenty Twenty-Four 1.2',
			woocommerce: null,
			multisite: false,
		},
		mask_rules: [],
		summary: buildSummary(),
		rights: RIGHTS,
		user: { key: '1-1', name: 'Anna Bakker' },
		...change,
	} );

/** A capture as `admin/capture` and the launcher make it together. */
export const buildCapture = ( change: Partial< Capture > = {} ): Capture =>
	capture.parse( {
		taken_at: NOW,
		screen: {
			id: 'plugins',
			base: 'plugins',
			title: 'Plugins ‹ Shop',
			url: '/wp-admin/plugins.php',
			drawn_by: null,
		},
		field: null,
		notices: [
			{ kind: 'error', text: 'The plugin could not be updated.' },
		],
		errors: [],
		view: {
			width: 1280,
			height: 800,
			ratio: 1,
			rtl: false,
			colour_scheme: 'light',
			browser: 'Test browser',
		},
		environment: null,
		masked: { values: 3, texts: 5 },
		...change,
	} );
