import { plan as planSchema, type Plan } from './plan-schema.ts';
import { doubledKeys } from './doubled-keys.ts';
import { issueMistakes } from './issue-mistakes.ts';
import { linesOfJson } from './json-lines.ts';
import type { Mistake, PlanMistake } from './mistake.ts';
import { mistakesInPlan } from './plan-mistakes.ts';
import { readText } from './read-text.ts';
import { syntaxMistake } from './syntax-mistake.ts';

export interface CheckedPlan {
	plan: Plan | null;
	mistakes: PlanMistake[];
	/** What is hardly meant so, and yet can be used. */
	warnings: PlanMistake[];
}

/**
 * Checks a plan file; none means it can be used. Never throws for what the file says. Every mistake at once, in the order of the
 * file, except that a text that is no JSON has only its first, and that a field with a mistake is looked at for no more than that.
 */
export function checkPlan( file: string ): CheckedPlan {
	try {
		const { text, isUtf8 } = readText( file );
		const checked = checkPlanText( text );
		return {
			...checked,
			warnings: [
				...( isUtf8 ? [] : [ OTHER_ENCODING ] ),
				...checked.warnings,
			],
		};
	} catch ( error ) {
		return {
			plan: null,
			warnings: [],
			mistakes: [
				{
					at: '',
					line: 1,
					message: `The file cannot be read: ${
						( error as Error ).message
					}`,
				},
			],
		};
	}
}

/** The same for a text that was read already. */
export function checkPlanText( text: string ): CheckedPlan {
	let data: unknown;
	try {
		data = JSON.parse( text );
	} catch ( error ) {
		return {
			plan: null,
			warnings: [],
			mistakes: [ syntaxMistake( text, error as Error ) ],
		};
	}
	const parsed = planSchema.safeParse( data );
	const found = [
		...doubledKeys( text ),
		...( parsed.error?.issues ?? [] ).flatMap( ( issue ) =>
			issueMistakes( issue )
		),
		...mistakesInPlan( data ),
	];
	const mistakes = found.filter( ( { mild } ) => ! mild );
	return {
		plan: mistakes.length === 0 ? parsed.data ?? null : null,
		mistakes: withLines( mistakes, text ),
		warnings: withLines(
			found.filter( ( { mild } ) => mild ),
			text
		),
	};
}

const OTHER_ENCODING: PlanMistake = {
	at: '',
	line: 1,
	message:
		'The file is not in UTF-8, so letters such as é are lost: save it as UTF-8.',
};

/** A mistake as one line for a terminal. */
export const describeMistake = (
	file: string,
	{ at, line, message }: PlanMistake
): string => `${ file }:${ line } ${ at || '/' }: ${ message }`;

function withLines( mistakes: Mistake[], text: string ): PlanMistake[] {
	const lines = linesOfJson( text );
	return mistakes
		.map( ( mistake ) => ( {
			...mistake,
			line: lineOf( lines, mistake.at ),
		} ) )
		.toSorted( ( a, b ) => a.line - b.line );
}

/** The line of a value; of what holds it where the value itself is missing. */
function lineOf( lines: Map< string, number >, at: string ): number {
	for (
		let place = at;
		;
		place = place.slice( 0, place.lastIndexOf( '/' ) )
	) {
		const line = lines.get( place );
		if ( line !== undefined || place === '' ) {
			return line ?? 1;
		}
	}
}
