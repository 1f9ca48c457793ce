import { z } from 'zod';
import { dutyCheck } from '../../contract/contract.ts';
import { words } from '../../contract/locale.ts';

/** What other parts of a plan, and tickets, name an entry by. */
export const id = z
	.string()
	.regex(
		/^[a-z][a-z0-9_-]{0,60}$/,
		'Small letters, digits, _ and -, beginning with a letter.'
	);
/** A sentence of the plan. */
export const item = z.strictObject( { id, words } );
/** What the client sees to; `check` is what a site can look up by itself about it. */
export const clientDuty = item.extend( {
	check: dutyCheck.nullable().default( null ),
} );
export type ClientDuty = z.infer< typeof clientDuty >;
