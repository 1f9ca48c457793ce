import type { AgentContext } from '../access/require-agent.ts';
import type { Writer } from './write-once.ts';

/** An agent's writes are told apart by the agent. */
export function agentWriter(
	{ provider_id, agent }: AgentContext,
	at: string
): Writer {
	return { provider_id, actor_id: agent.id, at };
}
