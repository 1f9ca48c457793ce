import * as z from 'zod';
import { contractId, day, instant } from './ids.ts';
import { minutesSummary } from './minutes.ts';
import { cents } from './money.ts';

/** How the provider looks and is reached; comes with the connection. */
export const providerCard = z.strictObject( {
	name: z.string().max( 200 ),
	colour: z.string().regex( /^#[0-9a-f]{6}$/ ),
	/** A data address of a small picture, or null: nothing is fetched from elsewhere. */
	logo: z
		.string()
		.regex( /^data:image\/(png|webp);base64,[A-Za-z0-9+/=]+$/ )
		.max( 20_000 )
		.nullable(),
	phone: z.string().max( 50 ).nullable(),
} );
export type ProviderCard = z.infer< typeof providerCard >;

/** What a plan does with minutes: a monthly allowance, everything included without counting, or neither. */
export const COUNTING = [ 'allowance', 'unlimited', 'none' ] as const;

export const contractCard = z.strictObject( {
	id: contractId,
	/** Whose contract it is: each site of a network has its own. */
	client: z.string().max( 200 ),
	starts_on: day,
	/** The last day, included; null while it runs on. */
	ends_on: day.nullable(),
	counting: z.enum( COUNTING ),
	plan: z.string(),
	plan_label: z.string(),
	zone: z.string(),
	currency: z.string(),
	vat_percent: z.number().nullable(),
	hourly_rate_cents: z.int().nullable(),
	/** From which sum with VAT an agreement asks for a sign-in, and how old it may be. Left out by older providers. */
	sign_in: z
		.strictObject( { from_cents: cents, minutes: z.int().min( 1 ) } )
		.optional(),
} );
export type ContractCard = z.infer< typeof contractCard >;

/** The phone line for emergencies: its hours in words and whether somebody answers now. */
export const phoneLine = z.strictObject( {
	label: z.string(),
	number: z.string(),
	open_now: z.boolean(),
	/** The next change: closing instant while open, opening instant while closed; null when it never changes. */
	until: instant.nullable(),
	hours: z.string(),
} );
export type PhoneLine = z.infer< typeof phoneLine >;

/** All that the panel shows at once, and the site caches: small, no ticket texts. */
export const summary = z.strictObject( {
	as_of: instant,
	provider: providerCard,
	contract: contractCard,
	minutes: minutesSummary,
	unread: z.int().min( 0 ),
	open_tickets: z.int().min( 0 ),
	/** Advice that no owner has acknowledged yet; 0 for an employee, who cannot. Left out in what an older version kept. */
	open_advice: z.int().min( 0 ).optional(),
	phone: phoneLine.nullable(),
} );
export type Summary = z.infer< typeof summary >;
