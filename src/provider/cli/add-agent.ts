import { parseArgs } from 'node:util';
import { signIn } from '../../contract/desk.ts';
import { newToken } from '../access/token.ts';
import { createAgent } from '../access/create-agent.ts';
import { UsageError, type Command } from './command.ts';
import { theProvider } from './the-provider.ts';
import { withDatabase } from './with-database.ts';

/** `agent add`: a sign-in for the desk of the installation's provider. */
export const addAgent: Command = async ( args, config ) => {
	const { values } = parseArgs( {
		args,
		options: {
			email: { type: 'string' },
			name: { type: 'string' },
			operator: { type: 'boolean', default: false },
			provider: { type: 'string' },
		},
	} );
	const password = process.env.DESKSIDE_PASSWORD ?? newToken();
	const checked = signIn.safeParse( { email: values.email, password } );
	if ( ! checked.success || ! values.name ) {
		throw new UsageError(
			'agent add --email NAME@HOST --name "First Last" [--operator] [--provider ID]'
		);
	}
	const agent = {
		...checked.data,
		name: values.name,
		role: values.operator ? 'operator' : 'agent',
	} as const;
	await withDatabase( config, async ( { db } ) => {
		await createAgent(
			db,
			{
				...agent,
				provider_id: await theProvider( db, values.provider ),
			},
			new Date().toISOString()
		);
	} );
	console.log(
		process.env.DESKSIDE_PASSWORD
			? `${ agent.email } can sign in.`
			: `${ agent.email } can sign in with ${ password }`
	);
};
