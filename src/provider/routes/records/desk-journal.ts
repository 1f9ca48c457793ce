import * as z from 'zod';
import { contractId, journalEntryId } from '../../../contract/ids.ts';
import {
	correctJournalEntry,
	journalEntry,
	journalHistory,
	journalPage,
	journalQuery,
	newJournalEntry,
} from '../../../contract/journal.ts';
import { checkContract } from '../../access/check-contract.ts';
import { agentOf } from '../../access/require-agent.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import type { Route } from '../../http/app-instance.ts';
import { sendCsv } from '../../http/send-csv.ts';
import { writeOnce } from '../../http/write-once.ts';
import { addEntry } from '../../journal/add-entry.ts';
import { correctEntry } from '../../journal/correct-entry.ts';
import { journalCsv } from '../../journal/journal-csv.ts';
import { agentJournalReader } from '../../journal/journal-reader.ts';
import { agentVoice } from '../../journal/journal-voice.ts';
import {
	readEntry,
	readHistory,
	readJournal,
} from '../../journal/read-journal.ts';

const ofContract = z.strictObject( { id: contractId } );
const ofEntry = z.strictObject( { id: contractId, entry: journalEntryId } );

/** A contract's journal. */
const getDeskJournal: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/contracts/:id/journal',
		{
			schema: {
				params: ofContract,
				querystring: journalQuery,
				response: { 200: journalPage },
			},
		},
		async ( request ) => {
			const agent = agentOf( request );
			const { id } = request.params;
			await checkContract( db, agent, id );
			return readJournal(
				db,
				agentJournalReader( agent, id ),
				request.query
			);
		}
	);

/** The whole journal as CSV. */
const getDeskJournalCsv: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/contracts/:id/journal.csv',
		{ schema: { params: ofContract } },
		async ( request, reply ) => {
			const agent = agentOf( request );
			const { id } = request.params;
			await checkContract( db, agent, id );
			return sendCsv(
				reply,
				`${ id }-journal.csv`,
				await journalCsv( db, agentJournalReader( agent, id ) )
			);
		}
	);

/** Every revision of an entry. */
const getDeskJournalEntry: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/contracts/:id/journal/:entry',
		{ schema: { params: ofEntry, response: { 200: journalHistory } } },
		async ( request ) => {
			const { id, entry } = request.params;
			const reader = agentJournalReader( agentOf( request ), id );
			return readHistory( db, reader, entry );
		}
	);

/** An agent's entry. */
const postDeskJournalEntry: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/contracts/:id/journal',
		{
			schema: {
				params: ofContract,
				body: newJournalEntry,
				response: { 201: journalEntry },
			},
		},
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			const { id } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				async ( trx ) => {
					await checkContract( trx, agent, id );
					await addEntry(
						trx,
						agentVoice( agent, id, at ),
						request.body
					);
					const reader = agentJournalReader( agent, id );
					return readEntry( trx, reader, request.body.id );
				}
			);
		}
	);

/** An agent sets an entry of the desk right. */
const postDeskJournalCorrection: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/contracts/:id/journal/:entry/corrections',
		{
			schema: {
				params: ofEntry,
				body: correctJournalEntry,
				response: { 201: journalEntry },
			},
		},
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			const { id, entry } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				async ( trx ) => {
					await correctEntry(
						trx,
						agentVoice( agent, id, at ),
						entry,
						request.body
					);
					const reader = agentJournalReader( agent, id );
					return readEntry( trx, reader, entry );
				}
			);
		}
	);

export const DESK_JOURNAL: readonly Route[] = [
	getDeskJournal,
	getDeskJournalCsv,
	getDeskJournalEntry,
	postDeskJournalEntry,
	postDeskJournalCorrection,
];
