import * as z from 'zod';
import { agentId, instant } from './ids.ts';

/**
 * Every error that a process answers with, and its HTTP status. The panel has one sentence and one next step for each.
 * The first group comes from the provider, the second from the site's PHP, the third from the browser itself.
 */
export const PROBLEMS = {
	invalid_request: 400,
	idempotency_key_required: 400,
	unauthenticated: 401,
	forbidden: 403,
	recent_sign_in_required: 403,
	not_found: 404,
	method_not_allowed: 405,
	idempotency_in_progress: 409,
	state_conflict: 409,
	already_taken: 409,
	ticket_changed: 409,
	ticket_refused: 409,
	not_refusable: 409,
	minutes_used: 409,
	quote_open: 409,
	pairing_code_expired: 410,
	too_large: 413,
	unsupported_media_type: 415,
	pairing_code_invalid: 422,
	idempotency_conflict: 422,
	consent_required: 422,
	no_hourly_rate: 422,
	attachment_mismatch: 422,
	month_closed: 422,
	correction_too_large: 422,
	unknown_topic: 422,
	rate_limited: 429,
	internal: 500,
	overloaded: 503,

	not_connected: 409,
	provider_unreachable: 502,
	provider_nonsense: 502,
	storage_failed: 507,
	nonce_expired: 403,
	signed_out: 401,
	in_person_only: 403,
	wrong_password: 422,

	offline: 0,
	aborted: 0,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export const problemCode = z.enum(
	Object.keys( PROBLEMS ) as [ ProblemCode, ...ProblemCode[] ]
);

/** One field that was refused: where (dotted path) and why. */
export const problemField = z.strictObject( {
	path: z.string(),
	message: z.string(),
} );

/**
 * What happened to a ticket while somebody looked at it: somebody has it, wrote or solved it. `by` is null where nobody knows
 * who; `at`, where nobody knows when.
 */
export const meanwhile = z.strictObject( {
	what: z.enum( [ 'taken', 'message', 'answer', 'solved' ] ),
	by: z.string().nullable(),
	agent_id: agentId.nullable(),
	at: instant.nullable(),
} );
export type Meanwhile = z.infer< typeof meanwhile >;

/** RFC 9457 `application/problem+json` with a stable `code`; `detail` is safe to show, `fields` name what to mend. */
export const problem = z.object( {
	type: z.string(),
	title: z.string(),
	status: z.int(),
	code: problemCode,
	detail: z.string().optional(),
	request_id: z.string().optional(),
	retry_after: z.int().min( 0 ).optional(),
	fields: z.array( problemField ).optional(),
	/** With `already_taken` and `ticket_changed`. */
	meanwhile: meanwhile.optional(),
} );
export type Problem = z.infer< typeof problem >;
