/** How hard the generated proofs of the provider try in CI; at the desk they try a little (tests/support/property.ts). */

/**
 * Rules alone need no database and run on the first only; each case of the ledger and each fuzzed request speaks with one,
 * and the server takes a third of the embedded one's time.
 */
const SHARES = {
	embedded: {
		PROPERTY_RUNS: 10_000,
		LEDGER_RUNS: 300,
		FUZZ_REQUESTS: 4000,
	},
	server: {
		PROPERTY_RUNS: 100,
		LEDGER_RUNS: 10_000,
		FUZZ_REQUESTS: 100_000,
	},
};

/** The same in every run of CI, so that a change fails by itself and not by chance; `PROPERTY_SEED` tries others. */
const SEED = 343687042;

/**
 * The environment of a run with full proofs; its seed is printed, because a step shows its output only when it fails.
 * `PROPERTY_SEED` and each of the numbers may be set from outside.
 *
 * @param {'embedded' | 'server'} database Which share: rules alone run on the first only.
 * @return {Record<string, string>} For `vitest`.
 */
export function proofEnv( database ) {
	const env = {
		PROPERTY_SEED: SEED,
		...SHARES[ database ],
	};
	const wanted = Object.fromEntries(
		Object.entries( env ).map( ( [ name, value ] ) => [
			name,
			process.env[ name ] ?? String( value ),
		] )
	);
	process.stdout.write(
		`       proofs on the ${ database } database: ${ Object.entries(
			wanted
		)
			.map( ( pair ) => pair.join( '=' ) )
			.join( ' ' ) }\n`
	);
	return wanted;
}
