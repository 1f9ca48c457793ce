import type { Problem, ProblemCode } from '../../contract/problem.ts';

/** Why a request did not succeed: one of the contract's codes, never a status or a text to be guessed at. */
export class ApiError extends Error {
	override name = 'ApiError';
	readonly code: ProblemCode;
	/** A sentence of the other side that is safe to show, when it gave one. */
	readonly detail: string | null;
	readonly fields: NonNullable< Problem[ 'fields' ] >;
	/** Seconds to wait, when the other side said so. */
	readonly retryAfter: number | null;

	constructor(
		code: ProblemCode,
		about: Partial<
			Pick< Problem, 'detail' | 'fields' | 'retry_after' >
		> = {}
	) {
		super( about.detail ?? code );
		this.code = code;
		this.detail = about.detail ?? null;
		this.fields = about.fields ?? [];
		this.retryAfter = about.retry_after ?? null;
	}
}

/** Any thrown thing as an `ApiError`; what we did not foresee is `internal`. */
export function toApiError( error: unknown ): ApiError {
	return error instanceof ApiError ? error : new ApiError( 'internal' );
}
