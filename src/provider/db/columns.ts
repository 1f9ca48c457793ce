import type { ColumnType } from 'kysely';

/** An instant: read as ISO 8601 text in UTC (see parsers.ts), written as such text. */
export type InstantColumn = ColumnType< string, string, string >;

/** A jsonb column: read parsed, written as `JSON.stringify( … )` (the two drivers disagree about arrays). */
export type JsonColumn< Read > = ColumnType< Read, string, string >;

/** A local calendar date, `2026-11-22`. */
export type DateColumn = ColumnType< string, string, string >;
