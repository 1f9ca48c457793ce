/** A ULID of a fixed moment; the number makes its end. */
const START = '01KAGD3Z000000000000000000';

/**
 * A readable id for tests.
 *
 * @param kind   The prefix.
 * @param number 0 to 9999.
 * @example numberedId( 'tic', 7 ) // 'tic_01KAGD3Z000000000000000007'
 */
export function numberedId( kind: string, number: number ): string {
	const end = String( number );
	return `${ kind }_${ START.slice( 0, START.length - end.length ) }${ end }`;
}
