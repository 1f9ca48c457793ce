import type { NewAdvice } from '../../contract/advice.ts';
import type { Reply } from '../../contract/desk.ts';
import type { NewTicket } from '../../contract/ticket.ts';
import type { ContractTerms } from '../plans/contract-terms.ts';

export const DEMO_PROVIDER = {
	id: 'pro_0000000000000000000000DEM0',
	name: 'Nordlicht Support',
	colour: '#0a5c7a',
	logo: null,
	phone: '+31 20 555 0142',
};

export const DEMO_AGENT = {
	id: 'agt_0000000000000000000000DEM0',
	name: 'Mila Jansen',
	email: 'agent@nordlicht.example',
	role: 'operator',
} as const;

/** Whoever asked before the site was paired. */
export const DEMO_OWNER = {
	ref: 'demo-owner',
	name: 'Anna de Vries',
	email: 'anna@bloemen.example',
	role: 'owner',
	locale: 'en',
} as const;

export interface DemoTicket {
	hoursAgo: number;
	ticket: Pick< NewTicket, 'subject' | 'body' | 'topic' | 'facts' >;
	answer:
		| ( Pick< Reply, 'body' | 'status' > & {
				/** How long the client waited for it. */
				afterHours: number;
				booked: { minutes: number; work: string } | null;
		  } )
		| null;
}

export interface DemoContract {
	contract: {
		id: string;
		client: string;
		plan_id: string;
		plan_version: number;
		plan_size: number;
		zone: string;
		vat_percent: number | null;
		hourly_rate_cents: number | null;
		/** `contractTerms` beyond the columns. */
		terms?: Partial< ContractTerms >;
	};
	site: { id: string; url: string };
	tickets: DemoTicket[];
	advice: ( Omit< NewAdvice, 'id' > & { hoursAgo: number } )[];
}

/** Twelve of the thirty minutes of `standaard` are used by these answers: seven and five. */
export const DEMO_CONTRACTS: readonly DemoContract[] = [
	{
		contract: {
			id: 'con_00000000000000000STANDAARD',
			client: 'Bloemen de Vries',
			plan_id: 'standaard',
			plan_version: 1,
			plan_size: 1,
			zone: 'Europe/Amsterdam',
			vat_percent: 21,
			hourly_rate_cents: 9500,
			terms: { usual_minutes: { shop_function: { from: 5, to: 12 } } },
		},
		site: {
			id: 'sit_00000000000000000STANDAARD',
			url: 'https://bloemen.example',
		},
		tickets: [
			{
				hoursAgo: 52,
				ticket: {
					subject: 'The delivery time in the confirmation mail',
					body: 'Our mails still promise two days. Where do I change that to three?',
					topic: 'shop_function',
					facts: {},
				},
				answer: {
					body: 'It stands under WooCommerce, Settings, Emails, in the text of "Processing order". I have set it to three days for you; please check the next mail.',
					status: 'solved',
					afterHours: 2,
					booked: {
						minutes: 7,
						work: 'Changed the delivery time in the mail for orders in process',
					},
				},
			},
			{
				hoursAgo: 27,
				ticket: {
					subject: 'Payments with PayPal stay "pending"',
					body: 'Since yesterday three orders are paid at PayPal but wait for payment in the shop.',
					topic: 'payment_link',
					facts: { payment_provider: 'paypal' },
				},
				answer: {
					body: 'PayPal does not reach your shop: its notices are refused by the security plugin. May I add PayPal to its list of exceptions?',
					status: 'waiting',
					afterHours: 2,
					booked: {
						minutes: 5,
						work: 'Read the notices of PayPal and the log of the security plugin',
					},
				},
			},
		],
		advice: [
			{
				hoursAgo: 49,
				kind: 'security',
				subject: 'Sign in with a second factor',
				text: 'Two of your administrators sign in with a password alone. Turn on the second factor for every account that may change the shop: WordPress asks for it once a device.',
				addressed_to: DEMO_OWNER.name,
			},
		],
	},
	{
		contract: {
			id: 'con_00000000000000000000TR1AGE',
			client: 'Ceramiche Lodi',
			plan_id: 'triage',
			plan_version: 1,
			plan_size: 0,
			zone: 'Europe/Rome',
			vat_percent: 22,
			hourly_rate_cents: null,
		},
		site: {
			id: 'sit_00000000000000000000TR1AGE',
			url: 'https://ceramiche.example',
		},
		tickets: [
			// The plan promises that somebody takes it in charge within a day: this one was late, and the breach is on record.
			{
				hoursAgo: 74,
				ticket: {
					subject: 'A DNS record for the newsletter',
					body: 'Our newsletter asks for a CNAME record "news" that points to mail.lettera.example.',
					topic: 'dns_records',
					facts: {},
				},
				answer: {
					body: 'The record is there, and the newsletter sees it. We are sorry that this took longer than a day; the delay is on record with this ticket.',
					status: 'solved',
					afterHours: 31,
					booked: null,
				},
			},
			{
				hoursAgo: 20,
				ticket: {
					subject: 'A new mailbox for the shop in Lodi',
					body: 'Please set up lodi@ceramiche.example; the password by phone.',
					topic: 'new_mailbox',
					facts: {},
				},
				answer: null,
			},
		],
		advice: [],
	},
];
