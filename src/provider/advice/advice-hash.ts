import type { Selectable } from 'kysely';
import type { AdviceNoticesTable } from '../db/records-schema.ts';
import { hashOf } from '../quotes/canonical-json.ts';

type Notice = Omit< Selectable< AdviceNoticesTable >, 'text_sha256' >;

/** SHA-256 over everything that an advice says, as canonical JSON: an acknowledgement names exactly this text. */
export function adviceHash( notice: Notice ): string {
	return hashOf( {
		format: 'deskside-advice/1',
		id: notice.id,
		contract_id: notice.contract_id,
		kind: notice.kind,
		subject: notice.subject,
		text: notice.text,
		addressed_to: notice.addressed_to,
		given_by: notice.agent_name,
		given_at: notice.given_at,
	} );
}
