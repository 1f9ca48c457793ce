/** Where things stand in the project; every tool takes its paths from here. */

import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's own folder. */
export const ROOT = fileURLToPath( new URL( '..', import.meta.url ) ).replace(
	/\/$/,
	''
);

/**
 * A path inside the project.
 *
 * @param {...string} parts Path parts below the project folder.
 * @return {string} The absolute path.
 */
export function inProject( ...parts ) {
	return join( ROOT, ...parts );
}
