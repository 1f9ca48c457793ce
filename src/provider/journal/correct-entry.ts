import type { CorrectJournalEntry } from '../../contract/journal.ts';
import type { Trx } from '../db/database.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { checkDates } from './check-dates.ts';
import { isRecord } from './journal-rows.ts';
import type { JournalVoice } from './journal-voice.ts';

/**
 * Sets an entry right by another revision; what stood there before stays readable. Each side corrects what it wrote itself.
 *
 * @throws {ProblemError} `not_found`; `forbidden` for what the other side wrote and for records; `state_conflict` when somebody else corrected it
 *                        meanwhile; `invalid_request` for days that cannot be.
 */
export async function correctEntry(
	trx: Trx,
	{ at, ...voice }: JournalVoice,
	id: string,
	{ revision, ...words }: CorrectJournalEntry
): Promise< void > {
	const last = await trx
		.selectFrom( 'journal_entries' )
		.where( 'provider_id', '=', voice.provider_id )
		.where( 'contract_id', '=', voice.contract_id )
		.where( 'id', '=', id )
		.selectAll()
		.orderBy( 'revision', 'desc' )
		.limit( 1 )
		.executeTakeFirst();
	if ( ! last ) {
		throw notFound();
	}
	if ( last.by_kind !== voice.by_kind ) {
		throw new ProblemError(
			'forbidden',
			'The other side wrote this: add an entry of your own.'
		);
	}
	if ( isRecord( last ) ) {
		throw new ProblemError(
			'forbidden',
			'This is a record of what happened: add an entry of your own.'
		);
	}
	if ( last.revision !== revision ) {
		throw new ProblemError(
			'state_conflict',
			'Somebody else corrected this entry meanwhile.'
		);
	}
	checkDates( last.kind, words, at );
	await trx
		.insertInto( 'journal_entries' )
		.values( {
			...last,
			...words,
			...voice,
			revision: revision + 1,
			written_at: at,
		} )
		.execute();
}
