/** Nothing whole is stored under this name, and that is certain. */
export class MissingFile extends Error {
	override name = 'MissingFile';

	constructor() {
		super( 'Nothing whole is stored under this name.' );
	}
}
