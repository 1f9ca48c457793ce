import { disableAgent as disable } from '../access/agent-account.ts';
import { UsageError, type Command } from './command.ts';
import { namedAgent } from './named-agent.ts';
import { withDatabase } from './with-database.ts';
import { wordsOf } from './words-of.ts';

/** `agent disable EMAIL`: keeps somebody out who left, at once; what they wrote stays under their name. */
export const disableAgent: Command = async ( args, config ) => {
	const [ email ] = wordsOf( args, 1 );
	if ( ! email ) {
		throw new UsageError( 'Whom? agent disable NAME@HOST' );
	}
	await withDatabase( config, async ( { db } ) => {
		const agent = await namedAgent( db, email );
		await disable(
			db,
			agent,
			agent.disabled_at ?? new Date().toISOString()
		);
		const { open } = await db
			.selectFrom( 'tickets' )
			.where( 'provider_id', '=', agent.provider_id )
			.where( 'agent_id', '=', agent.id )
			.where( 'status', 'not in', [ 'solved', 'refused' ] )
			.select( ( is ) => is.fn.countAll< number >().as( 'open' ) )
			.executeTakeFirstOrThrow();
		console.log(
			[
				`${ agent.email } cannot sign in any more and is signed out everywhere.`,
				...( Number( open ) > 0
					? [
							`${ open } open tickets are in their charge: a colleague takes them over at the desk.`,
					  ]
					: [] ),
			].join( '\n' )
		);
	} );
};

/** `agent enable EMAIL`: lets somebody in again, with the same password. */
export const enableAgent: Command = async ( args, config ) => {
	const [ email ] = wordsOf( args, 1 );
	if ( ! email ) {
		throw new UsageError( 'Whom? agent enable NAME@HOST' );
	}
	await withDatabase( config, async ( { db } ) => {
		const agent = await namedAgent( db, email );
		await disable( db, agent, null );
		console.log(
			`${ agent.email } can sign in with the password from before; another one: agent password ${ agent.email }`
		);
	} );
};
