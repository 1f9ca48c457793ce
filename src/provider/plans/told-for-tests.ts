import { readFileSync } from 'node:fs';
import { checkPlanText, type CheckedPlan } from './check-plan.ts';
import type { Mistake } from './mistake.ts';

/** Of a plan as JSON, before anybody knows what is in it. */
export type Edit = ( plan: ReturnType< typeof JSON.parse > ) => void;

/** What is told of a bundled plan after an edit, as `place: message`. */
export const told = ( name: string, edit: Edit ): string[] =>
	edited( name, edit ).mistakes.map( inWords );

/** The same for what is only warned of. */
export const warned = ( name: string, edit: Edit ): string[] =>
	edited( name, edit ).warnings.map( inWords );

const inWords = ( { at, message }: Mistake ): string => `${ at }: ${ message }`;

function edited( name: string, edit: Edit ): CheckedPlan {
	const plan: unknown = JSON.parse(
		readFileSync(
			new URL( `./data/${ name }-1.json`, import.meta.url ),
			'utf8'
		)
	);
	edit( plan );
	return checkPlanText( JSON.stringify( plan, null, '\t' ) );
}
