import type { Caller } from '../access/caller.ts';
import type { Writer } from './write-once.ts';

/** A site's writes are told apart by the site: whoever of its people repeats a key repeats the same intent. */
export function siteWriter( {
	site,
	at,
}: Pick< Caller, 'site' | 'at' > ): Writer {
	return { provider_id: site.provider_id, actor_id: site.site_id, at };
}
