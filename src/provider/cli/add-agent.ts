import { parseArgs } from 'node:util';
import { z } from 'zod';
import { signIn } from '../../contract/desk.ts';
import { findAgent } from '../access/agent-account.ts';
import { createAgent } from '../access/create-agent.ts';
import { checkOptions } from './check-options.ts';
import { UsageError, type Command } from './command.ts';
import { typedName } from '../typed-name.ts';
import { readPassword } from './read-password.ts';
import { theProvider } from './the-provider.ts';
import { withDatabase } from './with-database.ts';

const USAGE =
	'agent add --email NAME@HOST --name "First Last" [--operator] [--provider ID]';

const newAgent = z.object( {
	email: signIn.shape.email,
	name: typedName( 100 ),
} );

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
	const { email, name } = checkOptions( newAgent, values, USAGE );
	const { password, said } = readPassword( [ email, name ] );
	await withDatabase( config, async ( { db } ) => {
		const known = await findAgent( db, email );
		if ( known ) {
			throw new UsageError(
				`${ known.email } can sign in already${
					known.disabled_at ? ', and is disabled: agent enable' : ''
				}. An address stands for one agent; another password: agent password ${
					known.email
				}`
			);
		}
		await createAgent(
			db,
			{
				email,
				name,
				password,
				role: values.operator ? 'operator' : 'agent',
				provider_id: await theProvider( db, values.provider ),
			},
			new Date().toISOString()
		);
	} );
	console.log( `${ email } can sign in${ said || '.' }` );
};
