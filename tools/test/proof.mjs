/** How hard the generated proofs of the provider try in CI; at the desk they try a little (tests/support/property.ts). */

/** Embedded and server together; each case of the ledger and each fuzzed request speaks with a database. */
const SHARES = {
	embedded: {
		PROPERTY_RUNS: 10_000,
		LEDGER_RUNS: 3000,
		FUZZ_REQUESTS: 20_000,
	},
	server: { PROPERTY_RUNS: 200, LEDGER_RUNS: 7000, FUZZ_REQUESTS: 80_000 },
};

/**
 * The environment of a run with full proofs; its seed is printed, because a step shows its output only when it fails.
 * `PROPERTY_SEED` and each of the numbers may be set from outside.
 *
 * @param {'embedded' | 'server'} database Which share: rules alone run on the first only.
 * @return {Record<string, string>} For `vitest`.
 */
export function proofEnv( database ) {
	const env = {
		PROPERTY_SEED: Date.now() % 2 ** 31,
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
