import type { NewAdvice } from '../../contract/advice.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { adviceHash } from './advice-hash.ts';
import { tellAdvice } from './tell-advice.ts';

/**
 * Gives an advice: dated now, addressed, and never changed after. The site and its owner are told.
 *
 * @throws {ProblemError} `state_conflict` when the id is in use.
 */
export async function giveAdvice(
	trx: Trx,
	{ provider_id, agent }: AgentContext,
	contract_id: string,
	advice: NewAdvice,
	at: string
): Promise< void > {
	const notice = {
		...advice,
		provider_id,
		contract_id,
		agent_id: agent.id,
		agent_name: agent.name,
		given_at: at,
	};
	await trx
		.insertInto( 'advice_notices' )
		.values( { ...notice, text_sha256: adviceHash( notice ) } )
		.execute();
	await tellAdvice( trx, notice, {
		...advice,
		key: `advice ${ advice.id }`,
		at,
	} );
}
