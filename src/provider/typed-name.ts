import { z } from 'zod';

/** What no name has in it: line breaks and other controls, and the mark that stands for a letter which was lost. */
const LOST = /[\p{Cc}\uFFFD]/u;

/**
 * A name that somebody typed or wrote into a file.
 *
 * @param most Letters at most.
 */
export const typedName = ( most: number ) =>
	z
		.string( 'It is missing.' )
		.trim()
		.min( 1, 'It is empty.' )
		.max( most, `It has more than ${ most } letters.` )
		.refine(
			( name ) => ! LOST.test( name ),
			'Letters in it are lost: write it in UTF-8, on one line.'
		);
