import type { Db } from '../db/database.ts';

/** Destroys the keys of grants whose time is over; nobody could use them any more anyhow. @return how many. */
export async function destroyEndedKeys(
	db: Db,
	at: string
): Promise< number > {
	const { numDeletedRows } = await db
		.deleteFrom( 'access_keys' )
		.where( 'ends_at', '<=', at )
		.executeTakeFirst();
	return Number( numDeletedRows );
}
