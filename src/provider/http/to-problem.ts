import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ProblemCode } from '../../contract/problem.ts';
import { isOverload, isUniqueViolation } from '../db/database-errors.ts';
import { LedgerError, type LedgerErrorCode } from '../ledger/ledger-error.ts';
import { ProblemError } from './problem-error.ts';

/** Fastify's own refusals and ours, by HTTP status. */
const BY_STATUS: Readonly< Record< number, ProblemCode > > = {
	400: 'invalid_request',
	401: 'unauthenticated',
	403: 'forbidden',
	404: 'not_found',
	405: 'method_not_allowed',
	413: 'too_large',
	414: 'invalid_request',
	415: 'unsupported_media_type',
	429: 'rate_limited',
	431: 'invalid_request',
	503: 'overloaded',
};

/** What the ledger refuses, in the contract's words. */
const BY_LEDGER: Readonly< Record< LedgerErrorCode, ProblemCode > > = {
	consent_required: 'consent_required',
	idempotency_conflict: 'idempotency_conflict',
	month_closed: 'month_closed',
	correction_too_large: 'correction_too_large',
	outside_contract: 'invalid_request',
	not_worked_yet: 'invalid_request',
	bad_minutes: 'invalid_request',
};

/** Any error as a refusal with a stable code; what nobody foresaw is `internal` and says nothing to the client. */
export function toProblem( error: unknown ): ProblemError {
	if ( error instanceof ProblemError ) {
		return error;
	}
	if ( hasZodFastifySchemaValidationErrors( error ) ) {
		return new ProblemError( 'invalid_request', undefined, {
			fields: error.validation.map( toField ),
		} );
	}
	if ( error instanceof LedgerError ) {
		return new ProblemError( BY_LEDGER[ error.code ], error.message, {
			cause: error,
		} );
	}
	if ( isUniqueViolation( error ) ) {
		return new ProblemError(
			'state_conflict',
			'This id is already in use.',
			{ cause: error }
		);
	}
	if ( isOverload( error ) ) {
		return new ProblemError( 'overloaded', undefined, {
			retryAfter: 2,
			cause: error,
		} );
	}
	return (
		fromStatus( error ) ??
		new ProblemError( 'internal', undefined, { cause: error } )
	);
}

function toField( issue: {
	instancePath: string;
	message?: string | undefined;
} ) {
	return {
		path: issue.instancePath.replace( /^\//, '' ).replaceAll( '/', '.' ),
		message: issue.message ?? 'This value cannot be used.',
	};
}

function fromStatus( error: unknown ): ProblemError | null {
	const status = ( error as { statusCode?: unknown } | null )?.statusCode;
	const code = typeof status === 'number' ? BY_STATUS[ status ] : undefined;
	return code ? new ProblemError( code, undefined, { cause: error } ) : null;
}
