import { sql } from 'kysely';
import { createAgent } from '../access/create-agent.ts';
import { hashPassword, isPassword } from '../access/password.ts';
import { recordBreaches } from '../breaches/record-breaches.ts';
import type { Db, Trx } from '../db/database.ts';
import { seedHelp } from './seed-help.ts';
import { issuePairingCode } from '../sites/pairing-code.ts';
import type { DemoAccess } from './demo-access.ts';
import { DEMO_AGENT, DEMO_CONTRACTS, DEMO_PROVIDER } from './demo-data.ts';
import { demoPassword } from './demo-password.ts';
import { seedContract } from './seed-contract.ts';

/**
 * Puts in a provider with an agent, two contracts and some tickets with answers, so that both sides have something to
 * see. What is there already stays as it is. Codes are made anew for each contract that no site is paired with.
 */
export async function seedDemo(
	db: Db,
	dataDir: string,
	at: string
): Promise< DemoAccess > {
	const password = await db
		.transaction()
		.execute( ( trx ) => passwordInTurn( trx, dataDir ) );
	const isNew = await db
		.transaction()
		.execute( ( trx ) => seedOnce( trx, password, at ) );
	if ( isNew ) {
		// Nobody is mailed of what never was.
		await recordBreaches( db, at, () => Promise.resolve() );
	} else {
		await keepPassword( db, password );
	}
	await seedHelp( db, at );
	return {
		agent: { email: DEMO_AGENT.email, password },
		pairing: await codesForUnpaired( db, at ),
	};
}

/** Processes that start at the same moment tell the same password. */
async function passwordInTurn( trx: Trx, dataDir: string ): Promise< string > {
	await sql`select pg_advisory_xact_lock( hashtextextended( 'demo password', 0 ) )`.execute(
		trx
	);
	return demoPassword( dataDir );
}

/** All of it or nothing; false when it was there before. */
async function seedOnce(
	trx: Trx,
	password: string,
	at: string
): Promise< boolean > {
	const inserted = await trx
		.insertInto( 'providers' )
		.values( { ...DEMO_PROVIDER, created_at: at } )
		.onConflict( ( conflict ) => conflict.doNothing() )
		.returning( 'id' )
		.execute();
	if ( inserted.length === 0 ) {
		return false;
	}
	await createAgent(
		trx,
		{ ...DEMO_AGENT, provider_id: DEMO_PROVIDER.id, password },
		at
	);
	for ( const demo of DEMO_CONTRACTS ) {
		await seedContract( trx, demo, at );
	}
	return true;
}

/** A database on a server outlives the folder that the password lies in. */
async function keepPassword( db: Db, password: string ): Promise< void > {
	const agent = db
		.selectFrom( 'agents' )
		.where( 'provider_id', '=', DEMO_PROVIDER.id )
		.where( 'id', '=', DEMO_AGENT.id );
	const found = await agent.select( 'password_hash' ).executeTakeFirst();
	if ( found && ! ( await isPassword( password, found.password_hash ) ) ) {
		await db
			.updateTable( 'agents' )
			.set( { password_hash: await hashPassword( password ) } )
			.where( 'provider_id', '=', DEMO_PROVIDER.id )
			.where( 'id', '=', DEMO_AGENT.id )
			.execute();
	}
}

async function codesForUnpaired(
	db: Db,
	at: string
): Promise< DemoAccess[ 'pairing' ] > {
	const paired = await db
		.selectFrom( 'site_tokens' )
		.where( 'provider_id', '=', DEMO_PROVIDER.id )
		.where( 'expires_at', 'is', null )
		.select( 'site_id' )
		.execute();
	const codes: DemoAccess[ 'pairing' ] = [];
	for ( const { contract, site } of DEMO_CONTRACTS ) {
		if ( ! paired.some( ( { site_id } ) => site_id === site.id ) ) {
			const code = await issuePairingCode(
				db,
				{ provider_id: DEMO_PROVIDER.id, id: contract.id },
				at
			);
			codes.push( {
				contract: contract.id,
				plan: contract.plan_id,
				...code,
			} );
		}
	}
	return codes;
}
