import { findAgent } from '../access/agent-account.ts';
import type { Db } from '../db/database.ts';
import { UsageError } from './command.ts';

/**
 * The agent that a command names by the address.
 *
 * @throws {UsageError} when there is none.
 */
export async function namedAgent( db: Db, email: string ) {
	const agent = await findAgent( db, email );
	if ( ! agent ) {
		throw new UsageError(
			`Nobody signs in with ${ email }: agent list shows who does.`
		);
	}
	return agent;
}
