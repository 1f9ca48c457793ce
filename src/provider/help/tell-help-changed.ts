import type { Trx } from '../db/database.ts';
import { tellSites } from '../events/tell-sites.ts';

/** Lets every site of a provider fetch its help texts anew, also for a language that nobody there reads. */
export function tellHelpChanged(
	trx: Trx,
	provider_id: string,
	at: string
): Promise< void > {
	return tellSites( trx, provider_id, { type: 'help.changed', at } );
}
