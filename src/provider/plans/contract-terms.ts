import { z } from 'zod';
import { localDate, zoneName } from '../clock/calendar-schema.ts';
import { typedName } from '../typed-name.ts';

const customWork = z.strictObject( {
	id: z.string().min( 1 ).max( 100 ),
	fixed_price: z.boolean(),
	delivered_on: localDate.nullable(),
	went_live_on: localDate.nullable(),
} );

/** Minutes from the least to the most. */
const effort = z
	.strictObject( {
		from: z.int().min( 1 ).max( 6000 ),
		to: z.int().min( 1 ).max( 6000 ),
	} )
	.refine( ( { from, to } ) => from <= to, 'The least comes first.' );

/** What a contract says beside its plan. Money in cents without VAT; what the provider has not set yet is null. */
export const contractTerms = z.strictObject( {
	plan_id: z.string(),
	plan_version: z.int().min( 1 ),
	starts_on: localDate,
	/** The last day, included; null while it runs on. */
	ends_on: localDate.nullable(),
	zone: zoneName,
	vat_percent: z.number().min( 0 ).max( 100 ).nullable(),
	hourly_rate_cents: z.int().min( 0 ).nullable(),
	/** Larger than the plan's own size: a larger plan. */
	plan_size: z.int().min( 0 ),
	/** Links and modules with a support subscription of their own, by the value of the fact `link`. */
	subscriptions: z.array( z.string() ),
	/** An approval of this sum with VAT, or of a larger one, asks for a recent sign-in; absent: quotes/sign-in.ts has the default. */
	sign_in_from_cents: z.int().min( 0 ).optional(),
	/**
	 * What work on a topic usually takes, by topic: the estimate splits it over allowance and hourly rate before anything is
	 * sent. Absent: nobody knows before somebody has looked.
	 */
	usual_minutes: z.record( z.string().max( 61 ), effort ).optional(),
	/** Custom functionality that was made for this client, by the value of the fact `custom_work`. */
	custom_work: z.array( customWork ),
} );
export type ContractTerms = z.infer< typeof contractTerms >;

/** The part of them that is no column of its own: `npm run provider -- contract terms`. */
export const ownTerms = contractTerms
	.pick( {
		subscriptions: true,
		sign_in_from_cents: true,
		usual_minutes: true,
		custom_work: true,
	} )
	.partial();
export type OwnTerms = z.infer< typeof ownTerms >;

/** A contract as a provider writes it down: `npm run provider -- contract add`. */
export const newContract = contractTerms
	.omit( {
		subscriptions: true,
		sign_in_from_cents: true,
		usual_minutes: true,
		custom_work: true,
	} )
	.extend( {
		client: typedName( 200 ),
		// What contracts from before say is read as it is; of a new one more is asked.
		zone: zoneName.regex(
			/^[A-Z]/i,
			'An IANA time zone like Europe/Amsterdam: an offset knows no summer time.'
		),
		hourly_rate_cents: z.int().min( 0 ).max( 1_000_000_000 ).nullable(),
		plan_size: z.int().min( 0 ).max( 1_000_000_000 ),
		currency: z
			.string()
			.regex( /^[A-Z]{3}$/, 'A currency of ISO 4217, such as EUR.' ),
		terms: ownTerms.default( {} ),
	} )
	.refine(
		( { starts_on, ends_on } ) => ends_on === null || starts_on <= ends_on,
		{ path: [ 'ends_on' ], error: 'It ends before it begins.' }
	);
export type NewContract = z.infer< typeof newContract >;
