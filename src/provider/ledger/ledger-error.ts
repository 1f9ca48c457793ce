export type LedgerErrorCode =
	| 'consent_required'
	| 'idempotency_conflict'
	| 'month_closed'
	| 'correction_too_large'
	| 'outside_contract'
	| 'not_worked_yet'
	| 'bad_minutes';

/** What the ledger refuses; nothing was changed, as long as the caller lets its transaction roll back. */
export class LedgerError extends Error {
	readonly code: LedgerErrorCode;

	constructor( code: LedgerErrorCode, message: string ) {
		super( message );
		this.name = 'LedgerError';
		this.code = code;
	}
}
