import type { Author } from '../../contract/person.ts';
import { pauseReason, type TicketPause } from '../../contract/pause.ts';
import { pauseReason as wordsOf } from '../breaches/breach-words.ts';
import { jsonInstant } from '../db/json-instant.ts';
import type { Plan } from '../plans/plan-schema.ts';
import type { Reader } from '../tickets/reader.ts';
import type { TicketRecords } from '../tickets/ticket-records.ts';

type Pause = TicketRecords[ 'pauses' ][ number ];
type Note = TicketRecords[ 'notes' ][ number ];

/** When a ticket's clock stood still, for either side; reasons in the plan's words. */
export function toPauses(
	{ pauses, notes }: TicketRecords,
	plan: Plan,
	reader: Reader
): TicketPause[] {
	return pauses.flatMap( ( pause ) => {
		const reason = pauseReason.safeParse( pause.reason );
		const noteOf = ( what: Note[ 'what' ] ) =>
			notes.find(
				( note ) => note.pause_id === pause.id && note.what === what
			);
		return reason.success
			? [
					{
						id: pause.id,
						reason: reason.data,
						label: wordsOf( plan, pause.reason, reader.locale ),
						from: jsonInstant( pause.from_at ),
						to:
							pause.to_at === null
								? null
								: jsonInstant( pause.to_at ),
						note: noteOf( 'opened' )?.note ?? '',
						opened_by: openedBy(
							pause,
							noteOf( 'opened' ),
							reader
						),
						ended_by: authorOf( noteOf( 'ended' ), reader ),
					},
			  ]
			: [];
	} );
}

function openedBy(
	{ said_by }: Pause,
	note: Note | undefined,
	reader: Reader
): Author {
	return (
		authorOf( note, reader ) ?? { kind: 'agent', name: said_by, you: false }
	);
}

function authorOf( note: Note | undefined, reader: Reader ): Author | null {
	return note
		? {
				kind: note.by_kind,
				name: note.by_name,
				you: note.by_kind === reader.kind && note.by_ref === reader.ref,
		  }
		: null;
}
