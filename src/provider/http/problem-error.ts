import type { z } from 'zod';
import {
	PROBLEMS,
	type Meanwhile,
	type ProblemCode,
	type problemField,
} from '../../contract/problem.ts';

interface ProblemOptions {
	fields?: z.infer< typeof problemField >[];
	/** Seconds until another try makes sense. */
	retryAfter?: number;
	/** What came in between, of a ticket. */
	meanwhile?: Meanwhile;
	cause?: unknown;
}

/** A refusal with a stable code; the error handler turns it into `application/problem+json`. `detail` is safe to show. */
export class ProblemError extends Error {
	override name = 'ProblemError';
	readonly code: ProblemCode;
	readonly status: number;
	readonly detail: string | undefined;
	readonly fields: ProblemOptions[ 'fields' ];
	readonly retryAfter: number | undefined;
	readonly meanwhile: Meanwhile | undefined;

	constructor(
		code: ProblemCode,
		detail?: string,
		options: ProblemOptions = {}
	) {
		super(
			detail ? `${ code }: ${ detail }` : code,
			options.cause === undefined ? undefined : { cause: options.cause }
		);
		this.code = code;
		this.status = PROBLEMS[ code ];
		this.detail = detail;
		this.fields = options.fields;
		this.retryAfter = options.retryAfter;
		this.meanwhile = options.meanwhile;
	}
}

/** The answer for what is not there and for what belongs to somebody else: both look the same. */
export function notFound(): ProblemError {
	return new ProblemError( 'not_found' );
}
