import type { LogConfig } from 'kysely';
import type { OnStatement } from './database.ts';

/** Kysely's log option that tells of each statement, or nothing. */
export function statementLog( onStatement: OnStatement | undefined ): {
	log?: LogConfig;
} {
	if ( ! onStatement ) {
		return {};
	}
	return {
		log: ( event ) =>
			onStatement( {
				sql: event.query.sql,
				milliseconds: event.queryDurationMillis,
			} ),
	};
}
