import { readFileSync } from 'node:fs';
import { checkPlanText } from './check-plan.ts';

/** Of a plan as JSON, before anybody knows what is in it. */
export type Edit = ( plan: ReturnType< typeof JSON.parse > ) => void;

/** What is told of a bundled plan after an edit, as `place: message`. */
export function told( name: string, edit: Edit ): string[] {
	const plan: unknown = JSON.parse(
		readFileSync(
			new URL( `./data/${ name }-1.json`, import.meta.url ),
			'utf8'
		)
	);
	edit( plan );
	return checkPlanText( JSON.stringify( plan, null, '\t' ) ).mistakes.map(
		( { at, message } ) => `${ at }: ${ message }`
	);
}
