import type { Kysely } from 'kysely';
import { type Transaction } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import type { Schema } from './schema.ts';

/** Either a database or a transaction in it: what a query function takes. */
export type Db = Kysely< Schema >;
export type Trx = Transaction< Schema >;

/** Told of each statement that was sent; tests count them. */
export type OnStatement = ( statement: {
	sql: string;
	milliseconds: number;
} ) => void;

export interface DatabaseOptions {
	/** Address of a PostgreSQL server; wins over `dir`. */
	url?: string | undefined;
	/** Folder of the embedded database; neither `url` nor `dir`: in memory, gone at close. */
	dir?: string | undefined;
	/** Tar of a data folder to start from, in memory only; tests use it to skip the set-up. */
	template?: Blob | undefined;
	/** Connections to a server at once. */
	connections?: number | undefined;
	onStatement?: OnStatement | undefined;
}

export interface OpenedDatabase {
	db: Db;
	/** Calls back on each `pg_notify` of the channel until the returned function is called. */
	listen: (
		channel: string,
		onPayload: ( payload: string ) => void,
		onLost: () => void
	) => Promise< () => Promise< void > >;
	/** A tar of the embedded data folder; null for a server. */
	dump: () => Promise< Blob | null >;
	/** How the job queue (pg-boss) reaches it. */
	jobs: () => ConstructorOptions;
	close: () => Promise< void >;
}

/**
 * Opens PostgreSQL: a server when `url` is given, else the embedded one. One SQL dialect, same types read from both.
 *
 * @throws {DatabaseInUseError} when another living process holds the embedded database's folder.
 */
export function openDatabase(
	options: DatabaseOptions = {}
): Promise< OpenedDatabase > {
	return options.url
		? openServer( { ...options, url: options.url } )
		: openEmbedded( options );
}
