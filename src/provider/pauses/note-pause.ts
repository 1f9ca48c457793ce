import type { Trx } from '../db/database.ts';
import type { PauseNotesTable } from '../db/records-schema.ts';

/** Who says something of a pause. */
export interface PauseVoice {
	kind: PauseNotesTable[ 'by_kind' ];
	ref: string;
	name: string;
}

/** Writes down who opened or ended a pause, and what they said. */
export async function notePause(
	trx: Trx,
	{ provider_id, site_id }: { provider_id: string; site_id: string },
	{
		id,
		what,
		note,
		by,
		at,
	}: {
		id: string;
		what: PauseNotesTable[ 'what' ];
		note: string;
		by: PauseVoice;
		at: string;
	}
): Promise< void > {
	await trx
		.insertInto( 'pause_notes' )
		.values( {
			provider_id,
			site_id,
			pause_id: id,
			what,
			note,
			by_kind: by.kind,
			by_ref: by.ref,
			by_name: by.name,
			at,
		} )
		.execute();
}
