import { sql } from 'kysely';
import { uploadsDir } from '../config.ts';
import type { JobContext } from '../jobs/job-context.ts';
import { sweepFiles } from './files-to-remove.ts';
import { openFiles } from './open-files.ts';
import { openUploads } from './uploads.ts';

/** An upload that nobody goes on with for a day begins anew when they come back. */
const IDLE_MILLISECONDS = 24 * 3600 * 1000;

/**
 * Throws away parts of files that nobody goes on with and files that no row came to name, and stops waiting for bytes that did not come for thirty days, so that
 * they hold no room. A site that brings them later all the same is still let in.
 */
export async function sweepUploads( {
	db,
	config,
	now,
}: Pick< JobContext, 'db' | 'config' | 'now' > ): Promise< {
	parts: number;
	never_came: number;
	unkept: number;
} > {
	const at = now();
	const parts = await openUploads( uploadsDir( config ) ).sweep(
		new Date( Date.parse( at ) - IDLE_MILLISECONDS )
	);
	const { numAffectedRows } = await sql`
		update attachments set status = 'refused', refused_for = 'never_came'
		where status = 'awaited' and announced_at < ${ at }::timestamptz - interval '30 days'`.execute(
		db
	);
	const unkept = await sweepFiles( { db, files: openFiles( config ) }, at );
	return { parts, never_came: Number( numAffectedRows ?? 0 ), unkept };
}
