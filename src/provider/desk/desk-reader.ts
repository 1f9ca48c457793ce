import type { AgentContext } from '../access/require-agent.ts';
import type { Reader } from '../tickets/reader.ts';

/** The agent as a reader of tickets. */
export function deskReader( { agent, locale }: AgentContext ): Reader {
	return { kind: 'agent', ref: agent.id, locale };
}
