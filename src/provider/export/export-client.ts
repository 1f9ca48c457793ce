import { createHash } from 'node:crypto';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Contract } from '../access/site-context.ts';
import { listTables } from '../backup/tables.ts';
import { readStatementOf } from '../contracts/ledger-of.ts';
import type { Db, Trx } from '../db/database.ts';
import { liftLimits } from '../db/lift-limits.ts';
import { draftOf, removeForsaken } from '../whole-files/drafts.ts';
import { flushFolder } from '../whole-files/flush.ts';
import { giveFolderName } from '../whole-files/give-name.ts';
import { agentJournalCsv } from './journal-file.ts';
import { statementCsv } from './statement-csv.ts';

/** Secrets and the machinery of repeated requests: nothing that is the client's. */
const LEFT_OUT = new Set( [
	'site_tokens',
	'site_webhook_secrets',
	'access_keys',
	'pairing_codes',
	'attachment_addresses',
	'mail_threads',
	'idempotency_keys',
	'minute_keys',
] );

interface Source {
	db: Db;
	files: Pick< AttachmentStore, 'read' >;
}

/** Everything of one client that is exported, by file name. */
type Written = Map< string, { bytes: number; sha256: string } >;

/**
 * Writes all data of one client into a folder: a JSON file for each table, the attachments, a statement for each month and the
 * journal as CSV, and a manifest with the SHA-256 of each file. For leaving, and for requests about privacy.
 *
 * @throws {Error} when the folder is there already; it has its name only when it is whole.
 */
export async function exportClient(
	{ db, files }: Source,
	contract: Contract,
	folder: string,
	at: string
): Promise< Written > {
	if ( await isThere( folder ) ) {
		throw isTaken( folder );
	}
	await removeForsaken( folder );
	await mkdir( dirname( folder ), { recursive: true } );
	const draft = draftOf( folder );
	try {
		const parts = [ '', 'attachments', 'statements' ].map( ( part ) =>
			join( draft, part )
		);
		for ( const part of parts ) {
			await mkdir( part, { mode: 0o700 } );
		}
		const written = await db
			.transaction()
			.setIsolationLevel( 'repeatable read' )
			.setAccessMode( 'read only' )
			.execute( ( trx ) =>
				exportParts( trx, files, contract, draft, at )
			);
		await Promise.all( parts.map( flushFolder ) );
		// Another export may have got the name while this one was written.
		if ( ! ( await giveFolderName( draft, folder ) ) ) {
			throw isTaken( folder );
		}
		return written;
	} catch ( error ) {
		await rm( draft, { recursive: true, force: true } );
		throw error;
	}
}

const isThere = ( path: string ): Promise< boolean > =>
	access( path ).then(
		() => true,
		() => false
	);

const isTaken = ( folder: string ): Error =>
	new Error(
		`${ folder } is there already; an export never overwrites anything.`
	);

async function exportParts(
	trx: Trx,
	files: Source[ 'files' ],
	contract: Contract,
	folder: string,
	at: string
): Promise< Written > {
	// Files may be many and come slowly: the server waits for them.
	await liftLimits( trx );
	await sql`set local timezone = 'UTC'`.execute( trx );
	const written: Written = new Map();
	const write = async ( name: string, bytes: string | Buffer ) => {
		await writeFile( join( folder, name ), bytes, {
			mode: 0o600,
			flush: true,
		} );
		written.set( name, {
			bytes: Buffer.byteLength( bytes ),
			sha256: createHash( 'sha256' ).update( bytes ).digest( 'hex' ),
		} );
	};
	for ( const { name, columns } of await listTables( trx ) ) {
		const rows = LEFT_OUT.has( name )
			? null
			: await rowsOf( trx, contract, name, columns );
		if ( rows ) {
			await write(
				`${ name }.json`,
				`${ JSON.stringify( rows, null, '\t' ) }\n`
			);
		}
	}
	await writeStatements( trx, contract, at, write );
	await write( 'journal.csv', await agentJournalCsv( trx, contract ) );
	await writeAttachments( trx, files, contract, write );
	const manifest = {
		format: 'deskside-export/1',
		at,
		contract: contract.id,
		client: contract.client,
		files: Object.fromEntries( written ),
	};
	await write(
		'manifest.json',
		`${ JSON.stringify( manifest, null, '\t' ) }\n`
	);
	return written;
}

type Write = ( name: string, bytes: string | Buffer ) => Promise< void >;

/** The rows that carry the client's site or contract; null for a table that carries neither. */
async function rowsOf(
	trx: Trx,
	{ provider_id, id }: Contract,
	table: string,
	columns: readonly string[]
): Promise< unknown[] | null > {
	const site = sql`( select id from sites where provider_id = ${ provider_id } and contract_id = ${ id } )`;
	const own = columns.includes( 'contract_id' )
		? sql`line.contract_id = ${ id }`
		: columns.includes( 'site_id' )
		? sql`line.site_id in ${ site }`
		: table === 'contracts'
		? sql`line.id = ${ id }`
		: null;
	if ( own === null || ! columns.includes( 'provider_id' ) ) {
		return null;
	}
	const { rows } = await sql< {
		row: unknown;
	} >`select to_jsonb( line ) as row from ${ sql.table( table ) } as line
		where line.provider_id = ${ provider_id } and ${ own }`.execute( trx );
	return rows.map( ( { row } ) => row );
}

async function writeStatements(
	trx: Trx,
	contract: Contract,
	at: string,
	write: Write
): Promise< void > {
	const { rows } = await sql< {
		month: string;
	} >`select distinct month from minute_entries where provider_id = ${ contract.provider_id }
		and contract_id = ${ contract.id } order by month`.execute( trx );
	for ( const { month } of rows ) {
		await write(
			`statements/${ month }.csv`,
			statementCsv( await readStatementOf( trx, contract, month, at ) )
		);
	}
}

async function writeAttachments(
	trx: Trx,
	files: Source[ 'files' ],
	{ provider_id, id }: Contract,
	write: Write
): Promise< void > {
	const { rows } = await sql< {
		id: string;
		stored_name: string;
		stored_type: string | null;
	} >`select attachment.id, stored_name, stored_type from attachments attachment
		join sites site on site.provider_id = attachment.provider_id and site.id = attachment.site_id
		where site.provider_id = ${ provider_id } and site.contract_id = ${ id } and stored_name is not null`.execute(
		trx
	);
	for ( const { id: name, stored_name, stored_type } of rows ) {
		const ending = /^[a-z]+\/([a-z0-9]+)/.exec( stored_type ?? '' )?.[ 1 ];
		await write(
			`attachments/${ name }.${ ending ?? 'bin' }`,
			await files.read( stored_name )
		);
	}
}
