/** What is wrong in a help file, and where. */
export interface HelpMistake {
	path: string;
	line: number;
	message: string;
}

/** One or more files cannot be used; nothing of the import was written. */
export class HelpMistakes extends Error {
	override name = 'HelpMistakes';
	readonly mistakes: readonly HelpMistake[];
	constructor( mistakes: readonly HelpMistake[] ) {
		super(
			mistakes
				.map(
					( { path, line, message } ) =>
						`${ path }:${ line }: ${ message }`
				)
				.join( '\n' )
		);
		this.mistakes = mistakes;
	}
}
