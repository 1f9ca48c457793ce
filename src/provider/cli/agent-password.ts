import { setPassword } from '../access/agent-account.ts';
import { UsageError, type Command } from './command.ts';
import { namedAgent } from './named-agent.ts';
import { readPassword } from './read-password.ts';
import { withDatabase } from './with-database.ts';
import { wordsOf } from './words-of.ts';

/** `agent password EMAIL`: another password, DESKSIDE_PASSWORD or made up; ends the agent's sessions. */
export const agentPassword: Command = async ( args, config ) => {
	const [ email ] = wordsOf( args, 1 );
	if ( ! email ) {
		throw new UsageError( 'Whose? agent password NAME@HOST' );
	}
	await withDatabase( config, async ( { db } ) => {
		const agent = await namedAgent( db, email );
		const { name, provider_name } = agent;
		const { password, said } = readPassword( [
			agent.email,
			name,
			provider_name,
		] );
		await setPassword( db, agent, password );
		console.log(
			`${ agent.email } ${
				agent.disabled_at === null
					? 'can sign in'
					: 'is disabled, and can sign in once enabled'
			}${
				said || ' with the new password'
			}\nWhoever was signed in with the old one is signed out.`
		);
	} );
};
