import { mistakeIf, type Mistake } from './mistake.ts';
import type { PlanParts } from './plan-parts.ts';
import { plan as planSchema } from './plan-schema.ts';
import { entriesAt, stepsOf, valueAt } from './value-at.ts';

/** Decisions about nothing. One about a field that has a mistake waits until that is mended. */
export const mistakesInDecisions = ( { data, right }: PlanParts ): Mistake[] =>
	entriesAt( data, '/decided' ).flatMap( ( entry ) => {
		const about = valueAt( entry.value, '/at' );
		return typeof about === 'string' && about.startsWith( '/' )
			? mistakeIf(
					valueAt( right, about ) === undefined &&
						! isBroken( right, about ),
					`${ entry.at }/at`,
					`Nothing stands at ${ about }.`
			  )
			: [];
	} );

function isBroken( right: PlanParts[ 'right' ], at: string ): boolean {
	const [ field = '' ] = stepsOf( at );
	return (
		Object.hasOwn( planSchema.shape, field ) &&
		! Object.hasOwn( right, field )
	);
}
