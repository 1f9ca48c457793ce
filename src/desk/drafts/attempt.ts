import { z } from 'zod';

/** A try to send something: what, and the instant that goes along with it. */
export const attempt = z.object( { of: z.string(), at: z.string() } );
export type Attempt = z.infer< typeof attempt >;

/**
 * The try that is about to be made. It is the last one again for the same words, because under one key the provider takes one
 * request only, and a try whose answer was lost must be that very request. So it is kept with the draft.
 *
 * @param last    The try before; null for the first.
 * @param content All that is sent but the instant.
 */
export function attemptOf( last: Attempt | null, content: object ): Attempt {
	const of = JSON.stringify( content );
	return last?.of === of ? last : { of, at: new Date().toISOString() };
}
