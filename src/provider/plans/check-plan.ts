import { readFileSync } from 'node:fs';
import { plan as planSchema, type Plan } from './plan-schema.ts';
import { escapePointer, linesOfJson } from './json-lines.ts';
import { mistakesInPlan, type Mistake } from './plan-mistakes.ts';

/** A mistake in a plan file: where (JSON pointer and line, 1 is the first) and what is wrong with it. */
export interface PlanMistake extends Mistake {
	line: number;
}

export interface CheckedPlan {
	plan: Plan | null;
	mistakes: PlanMistake[];
}

/** Checks a plan file; every mistake at once, none means it can be used. Never throws for what the file says. */
export function checkPlan( file: string ): CheckedPlan {
	try {
		return checkPlanText( readFileSync( file, 'utf8' ) );
	} catch ( error ) {
		return {
			plan: null,
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
			mistakes: [ syntaxMistake( text, error as Error ) ],
		};
	}
	const parsed = planSchema.safeParse( data, { reportInput: true } );
	const mistakes = parsed.success
		? mistakesInPlan( parsed.data )
		: parsed.error.issues.flatMap( ( issue ) =>
				issueMistakes( issue, [] )
		  );
	const lines = linesOfJson( text );
	return {
		plan: parsed.success && mistakes.length === 0 ? parsed.data : null,
		mistakes: mistakes.map( ( mistake ) => ( {
			...mistake,
			line: lineOf( lines, mistake.at ),
		} ) ),
	};
}

/** A mistake as one line for a terminal. */
export const describeMistake = (
	file: string,
	{ at, line, message }: PlanMistake
): string => `${ file }:${ line } ${ at || '/' }: ${ message }`;

interface Issue {
	code?: string | undefined;
	path: PropertyKey[];
	message: string;
	errors?: Issue[][];
}

const pointer = ( path: readonly PropertyKey[] ): string =>
	path.map( ( step ) => `/${ escapePointer( String( step ) ) }` ).join( '' );

/** A price rule of no kind at all gets one sentence; one of a known kind gets that kind's own mistakes. */
function issueMistakes( issue: Issue, before: PropertyKey[] ): Mistake[] {
	const path = [ ...before, ...issue.path ];
	if ( issue.code !== 'invalid_union' || ! issue.errors?.length ) {
		return [ { at: pointer( path ), message: issue.message } ];
	}
	const closest = issue.errors.filter(
		( branch ) =>
			! branch.some(
				( { path: [ step, ...rest ] } ) =>
					step === 'kind' && rest.length === 0
			)
	);
	const [ branch ] = ( closest.length > 0 ? closest : issue.errors ).toSorted(
		( a, b ) => a.length - b.length
	);
	if ( closest.length === 0 && path.at( -1 ) === 'coverage' ) {
		return [
			{
				at: pointer( path ),
				message:
					'No such kind of coverage: included, fair_use, hourly, fixed_price, price_range, quote, by_contract, by_fact, warranty, larger_plan or outage.',
			},
		];
	}
	return ( branch ?? [] ).flatMap( ( inner ) =>
		issueMistakes( inner, path )
	);
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

function syntaxMistake( text: string, error: Error ): PlanMistake {
	const position = Number(
		/position (\d+)/.exec( error.message )?.[ 1 ] ?? text.length
	);
	return {
		at: '',
		line: text.slice( 0, position ).split( '\n' ).length,
		message: `This is no JSON: ${ error.message }`,
	};
}
