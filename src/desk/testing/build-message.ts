import { message, type Message } from '../../contract/ticket.ts';
import { numberedId } from './numbered-id.ts';

/**
 * A message of the site.
 *
 * @param change What the test is about.
 */
export function buildMessage( change: Partial< Message > = {} ): Message {
	return message.parse( {
		id: numberedId( 'msg', 1 ),
		author: { kind: 'site', name: 'Anna de Bakker', you: false },
		body: 'Since this morning nobody can pay.\n\nThe page stays empty after "Place order".',
		attachments: [],
		written_at: '2026-11-20T08:00:00.000Z',
		received_at: '2026-11-20T08:00:01.000Z',
		...change,
	} );
}
