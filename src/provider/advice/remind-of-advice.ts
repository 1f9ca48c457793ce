import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import { lockAdvice } from './lock-advice.ts';
import { tellAdvice } from './tell-advice.ts';

const DAY = 86_400_000;

/**
 * Reminds the client of an advice that nobody acknowledged yet; at most once a day.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` when it was acknowledged, or a reminder went out within a day.
 */
export async function remindOfAdvice(
	trx: Trx,
	{ provider_id, agent }: AgentContext,
	{ contract_id, id }: { contract_id: string; id: string },
	at: string
): Promise< void > {
	const held = await lockAdvice( trx, { provider_id, contract_id, id } );
	if ( held.acknowledged ) {
		throw new ProblemError(
			'state_conflict',
			'This advice was acknowledged already.'
		);
	}
	if (
		held.reminded_at !== null &&
		Date.parse( at ) - Date.parse( held.reminded_at ) < DAY
	) {
		throw new ProblemError(
			'state_conflict',
			'A reminder went out less than a day ago.'
		);
	}
	await trx
		.insertInto( 'advice_reminders' )
		.values( {
			provider_id,
			contract_id,
			advice_id: id,
			at,
			agent_id: agent.id,
			agent_name: agent.name,
		} )
		.execute();
	await tellAdvice(
		trx,
		{ provider_id, contract_id },
		{ ...held, key: `advice ${ id } ${ at }`, at }
	);
}
