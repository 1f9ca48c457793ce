import type { Caller } from '../access/caller.ts';
import type { AgentContext } from '../access/require-agent.ts';

/** Who writes in the journal of which contract. */
export interface JournalVoice {
	provider_id: string;
	contract_id: string;
	by_kind: 'site' | 'agent';
	by_ref: string;
	by_name: string;
	at: string;
}

export const siteVoice = ( { site, person, at }: Caller ): JournalVoice => ( {
	provider_id: site.provider_id,
	contract_id: site.contract.id,
	by_kind: 'site',
	by_ref: person.ref,
	by_name: person.name,
	at,
} );

export const agentVoice = (
	{ provider_id, agent }: AgentContext,
	contract_id: string,
	at: string
): JournalVoice => ( {
	provider_id,
	contract_id,
	by_kind: 'agent',
	by_ref: agent.id,
	by_name: agent.name,
	at,
} );
