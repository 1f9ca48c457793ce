import type { Db } from '../db/database.ts';
import { newId } from '../new-id.ts';
import { hashPassword } from './password.ts';

interface NewAgent {
	/** Made up when it is not given. */
	id?: string;
	provider_id: string;
	email: string;
	name: string;
	role: 'agent' | 'operator';
	password: string;
}

/** A sign-in for the desk. @throws when the address is taken. @return its id. */
export async function createAgent(
	db: Db,
	{ password, id = newId( 'agt' ), ...agent }: NewAgent,
	at: string
): Promise< string > {
	await db
		.insertInto( 'agents' )
		.values( {
			...agent,
			id,
			password_hash: await hashPassword( password ),
			disabled_at: null,
			created_at: at,
		} )
		.execute();
	return id;
}
