import type { Generated } from 'kysely';
import type { InstantColumn } from './columns.ts';

/** Stored files that no attachment names, or not yet. */
export interface FilesToRemoveTable {
	/** As in `attachments`. */
	stored_name: string;
	/** When it goes, unless an attachment came to name it. */
	due_at: InstantColumn;
	/** From now on no attachment may: its bytes are being removed. */
	given_up: Generated< boolean >;
}

/** The table of migrations/0032-files-to-remove.ts. */
export interface FileSchema {
	files_to_remove: FilesToRemoveTable;
}
