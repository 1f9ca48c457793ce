import type { Promised } from '../../contract/breach.ts';
import type { Trx } from '../db/database.ts';
import type { TicketPlace } from './ticket-place.ts';

/**
 * The promise was answered, kept or not: its clock ends. Whether it broke something is judged by the job and by readers.
 *
 * @param promise Only a clock of this one; every one when it is left out.
 * @param begun   Whether an agent's work began with that.
 */
export async function endClock(
	trx: Trx,
	{ provider_id, site_id, id }: TicketPlace,
	at: string,
	promise?: Promised,
	begun = promise === 'taken_in_charge'
): Promise< void > {
	await trx
		.updateTable( 'ticket_clocks' )
		.set( { ended_at: at, begun } )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', id )
		.where( 'ended_at', 'is', null )
		.$if( promise !== undefined, ( query ) =>
			query.where( 'promise', '=', promise as Promised )
		)
		.execute();
}
