/** Counts a run that ends with `# pass N` and `# fail N` (Test Anything Protocol). */

/**
 * Counts a finished run.
 *
 * @param {{ status: number, output: string }} result Of `run`.
 * @return {{ passed: number, failed: number, output: string }} Counted; a bad exit status is a failure whatever the lines say.
 */
export function tap( { status, output } ) {
	const count = ( word ) =>
		Number(
			new RegExp( `^# ${ word } (\\d+)$`, 'm' ).exec( output )?.[ 1 ] ?? 0
		);
	const failed = count( 'fail' );
	return {
		passed: count( 'pass' ),
		failed: status !== 0 && failed === 0 ? 1 : failed,
		output,
	};
}
