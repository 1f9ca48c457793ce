import type { AcknowledgeAdvice } from '../../contract/advice.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import { lockAdvice } from './lock-advice.ts';

/**
 * An owner has read an advice: once and for ever, bound to the text that was shown.
 *
 * @throws {ProblemError} `not_found`; `forbidden` for an employee; `state_conflict` when it was acknowledged already or another
 *                        text was shown.
 */
export async function acknowledgeAdvice(
	trx: Trx,
	{ site, person, at }: Caller,
	id: string,
	{ text_sha256, note }: AcknowledgeAdvice
): Promise< void > {
	const { provider_id, contract } = site;
	const held = await lockAdvice( trx, {
		provider_id,
		contract_id: contract.id,
		id,
	} );
	if ( person.role !== 'owner' ) {
		throw new ProblemError(
			'forbidden',
			'Only an owner of the site can acknowledge an advice.'
		);
	}
	if ( held.acknowledged ) {
		throw new ProblemError(
			'state_conflict',
			'This advice was acknowledged already.'
		);
	}
	if ( held.text_sha256 !== text_sha256 ) {
		throw new ProblemError(
			'state_conflict',
			'What was shown is another text. Read it again.'
		);
	}
	await trx
		.insertInto( 'advice_acknowledgements' )
		.values( {
			provider_id,
			contract_id: contract.id,
			advice_id: id,
			text_sha256,
			person_ref: person.ref,
			person_name: person.name,
			person_role: 'owner',
			note,
			at,
		} )
		.execute();
}
