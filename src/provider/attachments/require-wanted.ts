import type { RefusedFor } from '../../contract/attachment.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { AttachmentRow } from './to-attachment.ts';

/** What a file does not come back from: neither with its bytes nor under another reason. */
export const IS_OVER = [ 'erased', 'cancelled' ] as const;

/** For the other reasons it may be sent again: the bytes are looked at anew. */
const REFUSALS: Partial< Record< RefusedFor, [ ProblemCode, string ] > > = {
	erased: [
		'state_conflict',
		'This file was erased with the data of its person.',
	],
	cancelled: [ 'state_conflict', 'This file was called off.' ],
	no_room: [
		'too_large',
		'The space for files of this ticket or site is used up.',
	],
	too_large: [ 'too_large', 'This file is larger than its type may be.' ],
};

/**
 * Whether a file may still come.
 *
 * @throws {ProblemError} `too_large` for one that was announced beyond what there is room for; `state_conflict` for one that was
 *                        erased or called off.
 */
export function requireWanted( {
	refused_for,
}: Pick< AttachmentRow, 'refused_for' > ): void {
	const refusal = refused_for === null ? undefined : REFUSALS[ refused_for ];
	if ( refusal ) {
		throw new ProblemError( ...refusal );
	}
}
