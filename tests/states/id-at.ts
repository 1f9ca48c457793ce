import { idOf } from '../support/browser-builders.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `quo_…`, another one for each number below 32: each state has things of its own. */
export const idAt = ( kind: string, number: number ): string => {
	const letter = LETTERS[ number ];
	if ( ! letter ) {
		throw new Error( `No id ${ number }: there are ${ LETTERS.length }.` );
	}
	return idOf( kind, letter );
};
