import type { DeskQuote } from '../../contract/desk-quote.ts';
import type {
	Meanwhile,
	Problem,
	ProblemCode,
} from '../../contract/problem.ts';

/** What went wrong with a request, by the contract's stable code; `detail` is the provider's own sentence. */
export class ApiProblem extends Error {
	override readonly name = 'ApiProblem';
	readonly code: ProblemCode;
	readonly detail: string | null;
	readonly fields: readonly { path: string; message: string }[];

	/** What came to a ticket in between, when that is why. */
	readonly meanwhile: Meanwhile | null;

	/** The quote as it is now, when something else came first. */
	readonly quote: DeskQuote | null;

	constructor(
		code: ProblemCode,
		problem?: Problem,
		quote: DeskQuote | null = null
	) {
		super( problem?.detail ?? problem?.title ?? code );
		this.code = code;
		this.detail = problem?.detail ?? null;
		this.fields = problem?.fields ?? [];
		this.meanwhile = problem?.meanwhile ?? null;
		this.quote = quote;
	}
}

/**
 * Any thrown thing as a problem; what is none of ours is a fault of the page.
 *
 * @param error What was caught.
 */
export function toApiProblem( error: unknown ): ApiProblem {
	return error instanceof ApiProblem ? error : new ApiProblem( 'internal' );
}
