import type { Selectable } from 'kysely';
import type {
	AccessGrantsTable,
	AccessUsesTable,
} from '../db/access-schema.ts';

export type GrantRow = Selectable< AccessGrantsTable >;
export type UseRow = Selectable< AccessUsesTable >;

/** Whether somebody can still come in: by the clock at this instant, not by what a job has noted. */
export function isActive(
	{ revoked_at, ends_at }: Pick< GrantRow, 'revoked_at' | 'ends_at' >,
	at: string
): boolean {
	return revoked_at === null && Date.parse( at ) < Date.parse( ends_at );
}
