import { passwordMistake } from '../access/password-rule.ts';
import { newToken } from '../access/token.ts';
import { UsageError } from './command.ts';

/** A password, and the end of the sentence that says what one can sign in with. */
export interface ReadPassword {
	password: string;
	/** Empty for one that the operator knows already: it is printed nowhere. */
	said: string;
}

/**
 * `DESKSIDE_PASSWORD`, so that it stands in no list of processes and no history; or one made up.
 *
 * @param about See passwordMistake.
 * @throws {UsageError} when it is empty (a variable of the shell that was not set) or will not do.
 */
export function readPassword( about: readonly string[] ): ReadPassword {
	const given = process.env.DESKSIDE_PASSWORD;
	if ( given === undefined ) {
		const password = newToken();
		return { password, said: ` with ${ password }` };
	}
	const mistake = passwordMistake( given, about );
	if ( mistake ) {
		throw new UsageError(
			`DESKSIDE_PASSWORD cannot be used. ${ mistake } Without the variable a password is made up.`
		);
	}
	return { password: given, said: '' };
}
