import type { Config } from '../config.ts';

/** A command of `npm run provider`: gets what follows its name. */
export type Command = ( args: string[], config: Config ) => Promise< void >;

/** The command line cannot be understood; the message says what it should be. */
export class UsageError extends Error {
	override name = 'UsageError';
}
