import * as z from 'zod';
import { journalEntryId } from '../../../contract/ids.ts';
import {
	correctJournalEntry,
	journalEntry,
	journalHistory,
	journalPage,
	journalQuery,
	newJournalEntry,
} from '../../../contract/journal.ts';
import { callerOf, type Caller } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { sendCsv } from '../../http/send-csv.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { addEntry } from '../../journal/add-entry.ts';
import { correctEntry } from '../../journal/correct-entry.ts';
import { journalCsv } from '../../journal/journal-csv.ts';
import { siteJournalReader } from '../../journal/journal-reader.ts';
import { siteVoice } from '../../journal/journal-voice.ts';
import {
	readEntry,
	readHistory,
	readJournal,
} from '../../journal/read-journal.ts';

const params = z.strictObject( { id: journalEntryId } );

/** An employee reads the journal and writes nothing in it. */
function ownerOf( caller: Caller ): Caller {
	if ( caller.person.role !== 'owner' ) {
		throw new ProblemError(
			'forbidden',
			'Only an owner of the site can do this with the journal.'
		);
	}
	return caller;
}

/** The contract's journal: functions, anomalies, work. */
const getJournal: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/journal',
		{
			schema: {
				querystring: journalQuery,
				response: { 200: journalPage },
			},
		},
		async ( request ) =>
			readJournal(
				db,
				siteJournalReader( callerOf( request, now() ) ),
				request.query
			)
	);

/** The whole journal as CSV, for owners. */
const getJournalCsv: Route = ( app, { db, now } ) =>
	app.get( '/v1/journal.csv', { schema: {} }, async ( request, reply ) => {
		const caller = ownerOf( callerOf( request, now() ) );
		return sendCsv(
			reply,
			'journal.csv',
			await journalCsv( db, siteJournalReader( caller ) )
		);
	} );

/** Every revision of an entry. */
const getJournalEntry: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/journal/:id',
		{ schema: { params, response: { 200: journalHistory } } },
		async ( request ) =>
			readHistory(
				db,
				siteJournalReader( callerOf( request, now() ) ),
				request.params.id
			)
	);

/** An owner's entry. */
const postJournalEntry: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/journal',
		{ schema: { body: newJournalEntry, response: { 201: journalEntry } } },
		async ( request, reply ) => {
			const caller = ownerOf( callerOf( request, now() ) );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				async ( trx ) => {
					await addEntry( trx, siteVoice( caller ), request.body );
					const reader = siteJournalReader( caller );
					return readEntry( trx, reader, request.body.id );
				}
			);
		}
	);

/** An owner sets an own entry right. */
const postJournalCorrection: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/journal/:id/corrections',
		{
			schema: {
				params,
				body: correctJournalEntry,
				response: { 201: journalEntry },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const { id } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				async ( trx ) => {
					const reader = siteJournalReader( caller );
					await readEntry( trx, reader, id );
					await correctEntry(
						trx,
						siteVoice( ownerOf( caller ) ),
						id,
						request.body
					);
					return readEntry( trx, reader, id );
				}
			);
		}
	);

export const SITE_JOURNAL: readonly Route[] = [
	getJournal,
	getJournalCsv,
	getJournalEntry,
	postJournalEntry,
	postJournalCorrection,
];
