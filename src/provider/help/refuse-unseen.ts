import { notFound, ProblemError } from '../http/problem-error.ts';

/**
 * Refuses a change that was made from something else than what is there now.
 *
 * @param current What is there, null for nothing.
 * @param seen    `updated_at` of what the agent had before them, null for nothing.
 * @throws {ProblemError} `state_conflict`, or `not_found` for what was removed meanwhile.
 */
export function refuseUnseen(
	current: { updated_at: string } | null,
	seen: string | null
): void {
	if ( ! current && seen !== null ) {
		throw notFound();
	}
	if ( current && current.updated_at !== seen ) {
		throw new ProblemError(
			'state_conflict',
			seen === null
				? 'There is one of this name already.'
				: 'Somebody changed it meanwhile. Read it again before you write.'
		);
	}
}
