import * as z from 'zod';
import { contractId, day, instant, minutes } from './ids.ts';
import { price } from './money.ts';
import { contractCard } from './summary.ts';
import { urgency } from './topic.ts';

/** Something that the plan says, by its id in the plan and in the reader's language. */
const said = z.strictObject( { id: z.string(), text: z.string() } );
export type Said = z.infer< typeof said >;

/** Whether somebody is there now, and until when that holds; `until` is null when it never changes. */
const opening = {
	open_now: z.boolean(),
	until: instant.nullable(),
	/** The hours in words, in the zone of `office.zone`. */
	hours: z.string(),
};

/** What a site can look up by itself about one of the client's duties; the provider is never told what it found. */
export const DUTY_CHECKS = [
	'ssl_expiry',
	'administrators',
	'updates_waiting',
	'last_backup',
] as const;
export const dutyCheck = z.enum( DUTY_CHECKS );
export type DutyCheck = z.infer< typeof dutyCheck >;

/** One line of the client's checklist; `check` is null for what only a person can tell. */
export const clientDuty = said.extend( { check: dutyCheck.nullable() } );
export type ClientDuty = z.infer< typeof clientDuty >;

/** How a kind of request is covered: in data where a sum or a refusal stands in it, and in one sentence. */
export const contractTopic = z.strictObject( {
	id: z.string(),
	label: z.string(),
	urgency: urgency.nullable(),
	nature: z.enum( [ 'corrective', 'preventive', 'evolutionary' ] ),
	place: z.enum( [ 'remote', 'on_site' ] ),
	/** `included`: costs nothing; `minutes`: from the month's minutes; `charged`: costs; `depends`: on what is asked before sending. */
	standing: z.enum( [ 'included', 'minutes', 'charged', 'depends' ] ),
	/** The list price, without and with VAT where the contract has a rate; null when there is none. */
	price: price.nullable(),
	may_refuse: z.boolean(),
	text: z.string(),
} );
export type ContractTopic = z.infer< typeof contractTopic >;

/** A promise of time for an urgency; `id` is null for what holds for every request. */
export const contractResponse = z.strictObject( {
	id: urgency.nullable(),
	label: z.string(),
	description: z.string(),
	measures: z.enum( [ 'answer', 'taken_in_charge' ] ).nullable(),
	clock: z.enum( [ 'office', 'wall' ] ).nullable(),
	/** Minutes of that clock; null where no time is promised. */
	within_minutes: z.int().nullable(),
	not_before_minutes: z.int().nullable(),
	/** True when the last instant itself is already too late. */
	latest_is_breach: z.boolean(),
	may_refuse: z.boolean(),
	text: z.string(),
} );
export type ContractResponse = z.infer< typeof contractResponse >;

/** All that a plan says, in the reader's language. Nothing of it is in the software: a new plan says what it says. */
const planParts = {
	as_of: instant,
	office: z.strictObject( {
		...opening,
		zone: z.string(),
		/** Which public holidays are closed, in words; null where the plan names none. */
		holidays: z.string().nullable(),
	} ),
	channels: z.array(
		z.strictObject( { id: z.string(), label: z.string(), ...opening } )
	),
	lines: z.array(
		z.strictObject( {
			id: z.string(),
			label: z.string(),
			/** Null while the provider has set none. */
			number: z.string().nullable(),
			purpose: z.string(),
			...opening,
		} )
	),
	responses: z.array( contractResponse ),
	/** In which order requests are treated. */
	queue: said,
	/** The minutes of a month; null for a plan without. */
	allowance: z.strictObject( { minutes, text: z.string() } ).nullable(),
	/** How work is paid for. */
	billing: z.array( said ),
	topics: z.array( contractTopic ),
	promises: z.array( said ),
	exclusions: z.array( said ),
	/** What becomes of the exclusions: at which rate, in which plan. */
	exclusions_note: z.string().nullable(),
	backups: z
		.strictObject( {
			files: z.boolean(),
			database: z.boolean(),
			every_hours: z.int(),
			keep_days: z.int(),
			text: z.string(),
		} )
		.nullable(),
	provider_duties: z.array( said ),
	client_duties: z.array( clientDuty ),
	/** Why the provider's clocks stand still. */
	pauses: z.array( said ),
	/** What counts as the client's own slip. */
	client_slips: z.array( said ),
	/** What a breach of the provider's promises means. */
	breach: z.string().nullable(),
	examples: z.array( said ),
	/** What the documents left open and how it is settled. */
	decided: z.array( z.string() ),
};

/** A plan to read, as the desk shows it. */
export const planPage = z.strictObject( {
	plan: z.string(),
	version: z.int(),
	label: z.string(),
	currency: z.string(),
	...planParts,
} );
export type PlanPage = z.infer< typeof planPage >;

/** Custom work that was made for this client; both days are of the contract's zone, `until` is the last one with warranty. */
export const contractWarranty = z.strictObject( {
	id: z.string(),
	fixed_price: z.boolean(),
	delivered_on: day.nullable(),
	went_live_on: day.nullable(),
	/** Null when this work has no warranty, or nobody has noted when it begins. */
	from: day.nullable(),
	until: day.nullable(),
	runs: z.boolean(),
	text: z.string(),
} );
export type ContractWarranty = z.infer< typeof contractWarranty >;

/** "What is in my contract": the plan, and what this contract adds to it. */
export const contractPage = z.strictObject( {
	contract: contractCard.extend( {
		plan_version: z.int(),
		/** It carries a larger plan than its own. */
		larger_plan: z.boolean(),
	} ),
	...planParts,
	warranties: z.array( contractWarranty ),
	/** Links and modules with a support subscription of their own. */
	subscriptions: z.array( said ),
} );
export type ContractPage = z.infer< typeof contractPage >;

/** A contract as the desk's list shows it; `site` is null while none is paired. */
export const deskContractLine = z.strictObject( {
	id: contractId,
	client: z.string(),
	plan: z.string(),
	plan_version: z.int(),
	plan_label: z.string(),
	starts_on: day,
	ends_on: day.nullable(),
	site: z.strictObject( { name: z.string(), url: z.string() } ).nullable(),
} );
export type DeskContractLine = z.infer< typeof deskContractLine >;

export const deskContractList = z.strictObject( {
	contracts: z.array( deskContractLine ),
	/** Give it back as `?after=` for the next page; null on the last. */
	next: z.string().nullable(),
} );
export type DeskContractList = z.infer< typeof deskContractList >;

export const deskContract = z.strictObject( {
	line: deskContractLine,
	/** The same that the client reads. */
	page: contractPage,
} );
export type DeskContract = z.infer< typeof deskContract >;

export const deskPlanList = z.strictObject( {
	plans: z.array(
		z.strictObject( {
			plan: z.string(),
			version: z.int(),
			label: z.string(),
		} )
	),
} );
export type DeskPlanList = z.infer< typeof deskPlanList >;
