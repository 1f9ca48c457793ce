import { VARIABLES } from '../config.ts';
import { editDistance } from '../help/edit-distance.ts';

/** Shorter names are near to too many that mean something else. */
const LEAST = 7;

/**
 * Variables whose name is nearly one of ours, a sentence each: DATABASE_ULR would start an installation beside the real one,
 * without a word. The environment belongs to other programs too, so this stops nothing.
 */
export const misspeltVariables = (
	env: Record< string, string | undefined >
): string[] =>
	Object.keys( env )
		.filter( ( name ) => ! VARIABLES.includes( name ) )
		.flatMap( ( name ) => {
			const meant = VARIABLES.find(
				( known ) =>
					known.length >= LEAST && isNear( name.toUpperCase(), known )
			);
			return meant === undefined || env[ meant ] !== undefined
				? []
				: [
						`${ name } is set and means nothing here; ${ meant } does.`,
				  ];
		} );

const isNear = ( name: string, known: string ): boolean =>
	editDistance( name, known, 2 ) <= ( known.length < 10 ? 1 : 2 );
