import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPlan, describeMistake } from './check-plan.ts';
import type { Plan } from './plan-schema.ts';

/** The four models that come with the software. */
const BUNDLED = fileURLToPath( new URL( './data', import.meta.url ) );

/** A plan file that cannot be used, or a plan that is not there; the message names each mistake and its place. */
export class PlanError extends Error {
	override name = 'PlanError';
}

let loaded: Map< string, Plan > | null = null;

/** Read at the first question, not when this file is imported. */
const plansByKey = (): Map< string, Plan > =>
	( loaded ??= readPlans( [ BUNDLED ] ) );

/**
 * Reads every plan of the given folders beside the bundled ones, so that a provider's own plans need no code. Called
 * once at start; a mistake in any file stops it.
 *
 * @throws {PlanError} naming every mistake of every file.
 */
export function usePlanFolders( folders: readonly string[] ): void {
	loaded = readPlans( [ BUNDLED, ...folders ] );
}

/** Every plan in every version, by id and then by version. */
export const listPlans = (): Plan[] =>
	[ ...plansByKey().values() ].sort(
		( a, b ) => a.id.localeCompare( b.id ) || a.version - b.version
	);

/** A plan in one version, or its newest; null when there is none. The same object each time, so that calendars stay computed. */
export function findPlan( id: string, version?: number ): Plan | null {
	return version === undefined
		? listPlans().findLast( ( plan ) => plan.id === id ) ?? null
		: plansByKey().get( keyOf( { id, version } ) ) ?? null;
}

/** Like `findPlan`, for a plan that must be there. */
export function loadPlan( id: string, version?: number ): Plan {
	const plan = findPlan( id, version );
	if ( ! plan ) {
		throw new PlanError(
			`There is no plan "${ id }"${
				version === undefined ? '' : ` in version ${ version }`
			}.`
		);
	}
	return plan;
}

const keyOf = ( { id, version }: Pick< Plan, 'id' | 'version' > ): string =>
	`${ id } ${ version }`;

function readPlans( folders: readonly string[] ): Map< string, Plan > {
	const plans = new Map< string, Plan >();
	const mistakes: string[] = [];
	for ( const file of folders.flatMap( planFiles ) ) {
		const { plan, mistakes: found } = checkPlan( file );
		mistakes.push(
			...found.map( ( mistake ) => describeMistake( file, mistake ) )
		);
		if ( plan && plans.has( keyOf( plan ) ) ) {
			mistakes.push(
				`${ file }: "${ plan.id }" in version ${ plan.version } exists already; a change needs a new version.`
			);
		} else if ( plan ) {
			plans.set( keyOf( plan ), plan );
		}
	}
	if ( mistakes.length > 0 ) {
		throw new PlanError( mistakes.join( '\n' ) );
	}
	return plans;
}

function planFiles( folder: string ): string[] {
	try {
		return readdirSync( folder )
			.filter( ( name ) => name.endsWith( '.json' ) )
			.sort()
			.map( ( name ) => join( folder, name ) );
	} catch ( error ) {
		throw new PlanError(
			`The folder of plans cannot be read: ${
				( error as Error ).message
			}`
		);
	}
}
