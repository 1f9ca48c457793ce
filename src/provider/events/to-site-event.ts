import type { Selectable } from 'kysely';
import { siteEvent, type SiteEvent } from '../../contract/site-event.ts';
import type { SiteEventsTable } from '../db/background-schema.ts';

type Row = Pick<
	Selectable< SiteEventsTable >,
	'id' | 'type' | 'at' | 'site_id' | 'data'
>;

/** A row as it crosses the wire. */
export const toSiteEvent = ( {
	id,
	type,
	at,
	site_id,
	data,
}: Row ): SiteEvent => siteEvent.parse( { id, type, at, site_id, data } );
