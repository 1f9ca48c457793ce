import type { HelpSearch } from '../../contract/help.ts';
import type { Caller } from '../access/caller.ts';
import type { Db } from '../db/database.ts';
import { newId } from '../new-id.ts';
import { wordsOf } from './query-terms.ts';

/** Addresses, numbers and codes are no words: what holds a digit or an @ is not kept. */
const harmlessWords = ( q: string ) =>
	wordsOf( q.replace( /(?<!\S)[^\s@\d]*[@\d]\S*/g, ' ' ) ).join( ' ' );

/** Notes a question that found nothing; one that found something leaves no trace. */
export async function noteQuestion(
	db: Db,
	{ site, person, at }: Caller,
	{ q, screen = '', field = '' }: HelpSearch
): Promise< void > {
	await db
		.insertInto( 'help_questions' )
		.values( {
			provider_id: site.provider_id,
			site_id: site.site_id,
			id: newId( 'hlq' ),
			person_ref: person.ref,
			locale: person.locale,
			words: harmlessWords( q ),
			found: 0,
			screen,
			field,
			asked_at: at,
		} )
		.execute();
}
