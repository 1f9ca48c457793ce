import { MissingFile } from './missing-file.ts';

/**
 * For `catch`: null for what is certainly not there.
 *
 * @throws every other error on: a store that cannot be asked says nothing about what is in it.
 */
export function ifMissing( error: unknown ): null {
	if ( error instanceof MissingFile ) {
		return null;
	}
	throw error;
}
