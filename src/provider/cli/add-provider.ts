import { parseArgs } from 'node:util';
import { providerCard } from '../../contract/summary.ts';
import { newId } from '../new-id.ts';
import { UsageError, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `provider add`: who answers at this installation, as the sites show it. */
export const addProvider: Command = async ( args, config ) => {
	const { values } = parseArgs( {
		args,
		options: {
			name: { type: 'string' },
			colour: { type: 'string' },
			phone: { type: 'string' },
		},
	} );
	const checked = providerCard.safeParse( {
		name: values.name,
		colour: values.colour,
		logo: null,
		phone: values.phone ?? null,
	} );
	if ( ! checked.success ) {
		throw new UsageError(
			'provider add --name NAME --colour #0a5c7a [--phone NUMBER]'
		);
	}
	const id = newId( 'pro' );
	await withDatabase( config, ( { db } ) =>
		db
			.insertInto( 'providers' )
			.values( {
				...checked.data,
				id,
				created_at: new Date().toISOString(),
			} )
			.execute()
	);
	console.log(
		`${ id }\nNext: agent add, contract add, and pair for the contract's site.`
	);
};
