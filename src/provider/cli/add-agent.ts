import { parseArgs } from 'node:util';
import { signIn } from '../../contract/desk.ts';
import { newToken } from '../access/token.ts';
import { createAgent } from '../access/create-agent.ts';
import { UsageError, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `agent add`: a sign-in for the desk of the installation's provider. */
export const addAgent: Command = async ( args, config ) => {
	const { values } = parseArgs( {
		args,
		options: {
			email: { type: 'string' },
			name: { type: 'string' },
			operator: { type: 'boolean', default: false },
		},
	} );
	const password = process.env.DESKSIDE_PASSWORD ?? newToken();
	const checked = signIn.safeParse( { email: values.email, password } );
	if ( ! checked.success || ! values.name ) {
		throw new UsageError(
			'agent add --email NAME@HOST --name "First Last" [--operator]'
		);
	}
	const agent = {
		...checked.data,
		name: values.name,
		role: values.operator ? 'operator' : 'agent',
	} as const;
	await withDatabase( config, async ( { db } ) => {
		const provider = await db
			.selectFrom( 'providers' )
			.select( 'id' )
			.orderBy( 'created_at' )
			.executeTakeFirst();
		if ( ! provider ) {
			throw new UsageError(
				'There is no provider yet: run `demo` first.'
			);
		}
		await createAgent(
			db,
			{ ...agent, provider_id: provider.id },
			new Date().toISOString()
		);
	} );
	console.log(
		process.env.DESKSIDE_PASSWORD
			? `${ agent.email } can sign in.`
			: `${ agent.email } can sign in with ${ password }`
	);
};
