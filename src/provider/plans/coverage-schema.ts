import { z } from 'zod';

/** A fact's name, as the topic's question or the contract gives it. */
export const factName = z
	.string()
	.regex( /^[a-z][a-z0-9_]{0,40}$/, 'A fact name like payment_provider.' );
const factValue = z.union(
	[ z.string(), z.number(), z.boolean() ],
	'A text, a number, true or false.'
);
const cents = z.int().min( 0 ).max( 1_000_000_000 );

/** What the fallback of an undecided case may be: never cheaper than what it stands in for. */
const dearer = z.enum( [ 'hourly', 'quote' ] );

const range = z
	.strictObject( {
		kind: z.literal( 'price_range' ),
		min_cents: cents,
		max_cents: cents,
		by: factName.optional(),
	} )
	.refine(
		( { min_cents: min, max_cents: max } ) => min <= max,
		'min_cents must not be more than max_cents.'
	);

/** What it costs at least when the finding is that the client's own slip caused it; always quoted, never charged. */
const clientFault = range;

/** How a topic is covered: the whole price list of a plan is made of these. All sums without VAT. */
export const coverageRule = z.union(
	[
		z.strictObject( {
			kind: z.literal( 'included' ),
			client_fault: clientFault.optional(),
		} ),
		z.strictObject( { kind: z.literal( 'fair_use' ) } ),
		z.strictObject( { kind: z.literal( 'hourly' ) } ),
		z.strictObject( {
			kind: z.literal( 'fixed_price' ),
			cents,
			/** The price may turn out to be a quote. */
			or_quote: z.boolean().optional(),
			/** The contract may cover it: the fact `in_contract`. */
			or_contract: z.boolean().optional(),
			/** Something whose price nobody knows yet comes on top. */
			plus: z.string().optional(),
			/** The client can do it without us, for nothing. */
			self_service: z.boolean().optional(),
			/** The price is for one: the fact `count` multiplies it. */
			each: z.boolean().optional(),
			client_fault: clientFault.optional(),
		} ),
		range,
		z.strictObject( {
			kind: z.literal( 'quote' ),
			may_refuse: z.boolean().optional(),
		} ),
		z.strictObject( { kind: z.literal( 'by_contract' ) } ),
		z.strictObject( {
			kind: z.literal( 'by_fact' ),
			fact: factName,
			fair_use: z.array( factValue ).min( 1 ),
			else: dearer,
		} ),
		z.strictObject( {
			kind: z.literal( 'warranty' ),
			/** The fact that the work was made at a fixed price; null when any work has the warranty. */
			fixed_price_fact: factName.nullable(),
			months: z.int().min( 1 ).max( 120 ),
			/** The facts that may hold the first day (technical delivery, going live); the earliest known one counts. */
			from_facts: z.array( factName ).min( 1 ),
			else: dearer,
		} ),
		z.strictObject( { kind: z.literal( 'larger_plan' ), else: dearer } ),
		z.strictObject( {
			kind: z.literal( 'outage' ),
			/** The phone line for it, by id. */
			line: z.string(),
			office: z.enum( [ 'included', 'fair_use' ] ),
			/** Outside office hours while the line answers. */
			line_open: z.enum( [ 'may_be_charged', 'included', 'fair_use' ] ),
			/** Nobody answers: it waits for office hours. */
			line_closed: z.enum( [ 'may_be_charged', 'included', 'fair_use' ] ),
			/** Outside office hours with a larger plan. */
			larger_plan: z.enum( [ 'included', 'fair_use' ] ),
		} ),
	],
	'No such kind of coverage: included, fair_use, hourly, fixed_price, price_range, quote, by_contract, by_fact, warranty, larger_plan or outage.'
);
export type CoverageRule = z.infer< typeof coverageRule >;
export type PriceRange = z.infer< typeof range >;
