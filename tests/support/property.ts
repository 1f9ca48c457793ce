import fc from 'fast-check';

/** How often a property is tried: 200 times at the desk, `PROPERTY_RUNS=10000` in CI; `PROPERTY_SEED` repeats a run. */
export const RUNS = Number( process.env.PROPERTY_RUNS ?? 200 );
/** The seed of this process's properties, and of whatever else they draw. */
export const seed = Number( process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31 );

/** Checks a property; the seed is printed, so that what failed once can be run again. */
export async function holds< T extends [ unknown, ...unknown[] ] >(
	property: fc.IProperty< T > | fc.IAsyncProperty< T >,
	runs = RUNS
): Promise< void > {
	process.stdout.write(
		`property: ${ runs } runs, PROPERTY_SEED=${ seed }\n`
	);
	await fc.assert( property as fc.IAsyncProperty< T >, {
		numRuns: runs,
		seed,
	} );
}
