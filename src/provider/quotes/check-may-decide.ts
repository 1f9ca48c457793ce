import type { Role } from '../../contract/person.ts';
import { ProblemError } from '../http/problem-error.ts';

/**
 * @throws {ProblemError} `forbidden`, saying who may, for anybody but an owner: an employee never spends money.
 */
export function checkMayDecide( role: Role ): void {
	if ( role !== 'owner' ) {
		throw new ProblemError(
			'forbidden',
			'Only an owner of the site may approve or decline a quote: an administrator or a shop manager.'
		);
	}
}
