import { sha256 } from '../access/token.ts';

/** With its folder and ending a path of the contract's `helpFiles` still. */
const LONGEST = 150;

/**
 * Where the tips of a screen stand among the exported files. A name that is too long is cut and ends in eight letters of its
 * hash, so that two long ones stay two files.
 */
export function tipFilePath( plugin: string, screen: string ): string {
	const whole = `${ plugin }-${ screen }`;
	const name = whole.replace( /[^\w-]+/g, '-' );
	return name.length > LONGEST
		? `tips/${ name.slice( 0, LONGEST ) }-${ sha256( whole ).slice(
				0,
				8
		  ) }.yaml`
		: `tips/${ name }.yaml`;
}
