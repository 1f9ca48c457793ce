import type { ReactElement } from 'react';
import { HistoryFilter } from '../../../src/admin/features/thread/history-filter.tsx';
import { MessageItem } from '../../../src/admin/features/thread/message-item.tsx';
import { SolveButton } from '../../../src/admin/features/thread/solve-button.tsx';
import { ThreadHead } from '../../../src/admin/features/thread/thread-head.tsx';
import { TicketListView } from '../../../src/admin/features/thread/ticket-list-view.tsx';
import { Waiting } from '../../../src/admin/features/thread/waiting.tsx';
import { OwnFiles } from '../../../src/admin/files/own-files.tsx';
import UploadProgress from '../../../src/admin/files/resumable/upload-progress.tsx';
import type { Attachment } from '../../../src/contract/attachment.ts';
import type { Due, Ticket } from '../../../src/contract/ticket.ts';
import { idOf } from '../../support/browser-builders.ts';
import {
	buildMessage,
	buildOutboxItem,
	buildSent,
	buildTicket,
	buildTicketLine,
} from '../../support/ticket-builders.ts';
import { idAt } from '../id-at.ts';
import { problem, type State } from '../state.ts';
import { withStore } from '../with-store.tsx';

const LONG =
	'Bestelformulier_2026-11-23_met_een_heel_lange_naam_zonder_spaties_definitief_v12.pdf';
const HOSTILE = '"><img src=x onerror="window.__xss=1"><svg onload=1>.pdf';

const file = ( part: Partial< Attachment > ): Attachment => ( {
	id: idOf( 'att' ),
	kind: 'file',
	name: 'Invoice.pdf',
	type: 'application/pdf',
	bytes: 1_234_567,
	sha256: 'c'.repeat( 64 ),
	status: 'here',
	refused_for: null,
	width: null,
	height: null,
	...part,
} );

const DUE: Due = {
	measures: 'answer',
	latest: '2099-11-25T09:00:00.000Z',
	working_days: 2,
};

const head = ( name: string, part: Partial< Ticket > ): State => ( {
	name: `Thread: ${ name }`,
	show: () => <ThreadHead ticket={ buildTicket( part ) } />,
} );

const said = ( name: string, attachments: Attachment[] ): State => ( {
	name: `Thread: ${ name }`,
	show: () => (
		<ol className="deskside-messages">
			<MessageItem
				message={ buildMessage( {
					author: { kind: 'agent', name: 'Joris', you: false },
					body: 'The pages are in the file.',
					attachments,
				} ) }
			/>
		</ol>
	),
} );

let number = 1;
function solve( name: string, status: Ticket[ 'status' ], isLost = false ) {
	const id = idAt( 'tic', number++ );
	const after = status === 'solved' ? 'taken' : 'solved';
	return {
		name: `Thread: ${ name }`,
		show: () =>
			withStore(
				<SolveButton ticket={ buildTicket( { id, status } ) } />
			),
		answers: {
			[ `POST /tickets/${ id }/status` ]: isLost
				? problem( 'provider_unreachable', 502 )
				: {
						json: buildSent( { id, status: after } ).changed,
				  },
		},
		act: ( { press } ) =>
			press( status === 'solved' ? 'Open it again' : 'It is solved' ),
	} satisfies State;
}

const own = ( name: string, show: () => ReactElement ): State => ( {
	name: `Files: ${ name }`,
	show,
} );

const nothing = () => {};

/** A thread, its files, the history, and what waits. */
export const THREAD_STATES: State[] = [
	head( 'an answer within two working days', { due: DUE } ),
	head( 'somebody begins, day and night', {
		status: 'taken',
		agent: 'Willem de Vries-van der Heijden',
		due: { ...DUE, measures: 'taken_in_charge', working_days: null },
		subject: 'Kortingscode werkt niet meer sinds de laatste bijwerking',
	} ),
	head( 'its clock stands still', { due: { ...DUE, latest: null } } ),
	head( 'its time is over', {
		due: { ...DUE, latest: '2020-11-25T09:00:00.000Z' },
	} ),
	head( 'solved', { status: 'solved', due: null, minutes_used: 12 } ),
	said( 'files of an answer', [
		file( { name: LONG } ),
		file( { id: idOf( 'att', 'B' ), status: 'awaited' } ),
		file( {
			id: idOf( 'att', 'C' ),
			status: 'refused',
			refused_for: 'unsafe',
		} ),
		file( {
			id: idOf( 'att', 'D' ),
			type: 'image/png',
			name: LONG.replace( 'pdf', 'png' ),
			status: 'awaited',
		} ),
	] ),
	said( 'names that would run', [
		file( { name: HOSTILE } ),
		file( { id: idOf( 'att', 'E' ), name: HOSTILE, status: 'awaited' } ),
		file( {
			id: idOf( 'att', 'F' ),
			name: HOSTILE,
			type: 'image/png',
			status: 'refused',
			refused_for: 'type',
		} ),
	] ),
	solve( 'marked as solved', 'answered' ),
	solve( 'opened again', 'solved' ),
	solve( 'marked as solved while the provider is away', 'waiting', true ),
	own( 'chosen, one too large to be kept', () => (
		<OwnFiles
			files={ [
				{
					id: idOf( 'att' ),
					name: LONG,
					blob: new Blob( [ 'x' ], { type: 'application/pdf' } ),
				},
				{
					id: idOf( 'att', 'B' ),
					name: HOSTILE,
					blob: new Blob( [ new Uint8Array( 21 * 1024 * 1024 ) ], {
						type: 'video/mp4',
					} ),
				},
			] }
			adding={ { status: 'idle' } }
			onAdd={ nothing }
			onRemove={ nothing }
		/>
	) ),
	own( 'on their way', () => (
		<UploadProgress
			uploads={ [
				{
					id: 'one',
					name: LONG,
					sent: 3_000_000,
					total: 12_000_000,
					waits: true,
					cancel: nothing,
				},
				{
					id: 'two',
					name: 'film.mp4',
					sent: 9,
					total: 9,
					waits: false,
					cancel: nothing,
				},
			] }
		/>
	) ),
	{
		name: 'History: search, filters and lines',
		show: () => (
			<TicketListView
				list={ {
					tickets: [
						buildTicketLine( {
							unread: 2,
							status: 'answered',
							subject: LONG,
						} ),
						buildTicketLine( {
							id: idOf( 'tic', 'B' ),
							status: 'waiting',
							asked: true,
						} ),
					],
					next: 'more',
				} }
				failure={ null }
				seesAll
				onFilter={ nothing }
				onOpen={ nothing }
				onMore={ nothing }
				onRetry={ nothing }
			/>
		),
	},
	{
		name: 'History: nothing is found',
		show: () => (
			<>
				<HistoryFilter seesAll={ false } onFilter={ nothing } />
				<p>There are no tickets here.</p>
			</>
		),
	},
	{
		name: 'History: what waits on the site',
		show: () =>
			withStore(
				<Waiting
					url="#outbox"
					items={ [
						buildOutboxItem( { subject: LONG } ),
						buildOutboxItem( {
							id: '01JD8Z7Q3M5V9X2B4C6D8E0F1B',
							kind: 'message',
							subject: '',
							state: 'needs_you',
							problem: 'invalid_request',
							next_try_at: null,
							detail: 'body: Must have at most 20000 characters.',
						} ),
					] }
				/>
			),
	},
];
