import type { AccessGrant } from '../../contract/access.ts';
import type { Reader } from '../tickets/reader.ts';
import { isActive, type GrantRow, type UseRow } from './grant-rows.ts';

/** A grant as `reader` sees it at `at`. */
export function toGrant(
	row: GrantRow,
	uses: readonly UseRow[],
	reader: Pick< Reader, 'kind' | 'ref' >,
	at: string
): AccessGrant {
	const person = ( ref: string, name: string ) => ( {
		kind: 'site' as const,
		name,
		you: reader.kind === 'site' && reader.ref === ref,
	} );
	return {
		id: row.id,
		ticket_id: row.ticket_id,
		role: row.role,
		role_label: row.role_label,
		may_not: row.may_not,
		status: statusOf( row, at ),
		granted_by: person( row.granted_ref, row.granted_name ),
		granted_at: row.granted_at,
		ends_at: row.ends_at,
		revoked_by:
			row.revoked_ref === null
				? null
				: person( row.revoked_ref, row.revoked_name ?? '' ),
		revoked_at: row.revoked_at,
		uses: uses.map( ( { id, agent_name, asked_at, came_in_at } ) => ( {
			id,
			agent: agent_name,
			asked_at,
			came_in_at,
		} ) ),
	};
}

function statusOf( row: GrantRow, at: string ): AccessGrant[ 'status' ] {
	if ( row.revoked_at !== null ) {
		return 'revoked';
	}
	return isActive( row, at ) ? 'active' : 'ended';
}
