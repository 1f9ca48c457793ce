import { sql, type RawBuilder } from 'kysely';

/** How such a statement's text begins. A comment: the embedded database, which waits for nothing, runs it where it stands. */
export const WITH_NEXT = '/* with the next */';

/**
 * Put before a statement of a transaction whose answer nobody reads: on a server it goes there together with the next one,
 * `commit` at the latest, and saves a way there and back. When it fails, the next one is told why.
 */
export const withNext: RawBuilder< unknown > = sql.raw( WITH_NEXT );
