import type * as z from 'zod';
import { ProblemError } from './problem-error.ts';

/** The place after which the next page starts, as text that clients give back unread. */
export function writeCursor( key: readonly unknown[] ): string {
	return Buffer.from( JSON.stringify( key ) ).toString( 'base64url' );
}

/**
 * @throws {ProblemError} `invalid_request` for anything that `writeCursor` did not write.
 */
export function readCursor< Key >(
	cursor: string | undefined,
	shape: z.ZodType< Key >
): Key | null {
	if ( cursor === undefined ) {
		return null;
	}
	const parsed = shape.safeParse(
		parseJson( Buffer.from( cursor, 'base64url' ).toString() )
	);
	if ( ! parsed.success ) {
		throw new ProblemError( 'invalid_request', undefined, {
			fields: [
				{
					path: 'after',
					message: 'Give back `next` of the page before, as it was.',
				},
			],
		} );
	}
	return parsed.data;
}

function parseJson( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch {
		return null;
	}
}
