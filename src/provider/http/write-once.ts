import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { ulid } from '../../contract/ids.ts';
import { sha256 } from '../access/token.ts';
import type { Db, Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import { withNext } from '../db/with-next.ts';
import { ProblemError } from './problem-error.ts';

/** Who writes: keys of two sites or agents never meet. */
export interface Writer {
	provider_id: string;
	actor_id: string;
	at: string;
}

interface Answer {
	status: number;
	/** The JSON text, as it was first sent. */
	body: string;
}

/** Keys that this process is working on. */
const inFlight = new Set< string >();

/**
 * Runs a write once for its `Idempotency-Key`: the key, the answer and what was written are one transaction, so a killed
 * process leaves all or nothing. The same key with the same request gets the stored answer, byte for byte.
 *
 * @throws {ProblemError} `idempotency_key_required`, `idempotency_conflict` (the key came with another request before) or
 *                        `idempotency_in_progress` (the first request is not done yet).
 */
export function writeOnce(
	db: Db,
	request: FastifyRequest,
	reply: FastifyReply,
	writer: Writer,
	write: ( trx: Trx ) => Promise< unknown >,
	status: 200 | 201 = 201
): Promise< FastifyReply > {
	return readAndWriteOnce(
		db,
		request,
		reply,
		writer,
		async () => null,
		write,
		status
	);
}

/**
 * As `writeOnce`, for a write that must read first: its readings go to the database together with the taking of the key, in
 * one way there and back. They are in vain when the key was used before.
 */
export async function readAndWriteOnce< Read >(
	db: Db,
	request: FastifyRequest,
	reply: FastifyReply,
	writer: Writer,
	read: ( trx: Trx ) => Promise< Read >,
	write: ( trx: Trx, found: Read ) => Promise< unknown >,
	status: 200 | 201 = 201
): Promise< FastifyReply > {
	const key = readKey( request );
	const place = `${ writer.provider_id } ${ writer.actor_id } ${ key }`;
	if ( inFlight.has( place ) ) {
		throw inProgress();
	}
	inFlight.add( place );
	try {
		const answer = await db.transaction().execute( async ( trx ) => {
			const [ earlier, found ] = await bothOf(
				claim( trx, writer, key, fingerprintOf( request ) ),
				read( trx )
			);
			return (
				earlier ??
				finish( trx, writer, key, {
					status,
					body: serialize( reply, status, await write( trx, found ) ),
				} )
			);
		} );
		return reply
			.code( answer.status )
			.type( 'application/json; charset=utf-8' )
			.send( answer.body );
	} finally {
		inFlight.delete( place );
	}
}

/** Both at an end, also when one fails: nothing may speak on the transaction's connection after its end. The first's error counts. */
async function bothOf< One, Other >(
	one: Promise< One >,
	other: Promise< Other >
): Promise< [ One, Other ] > {
	await Promise.allSettled( [ one, other ] );
	return [ await one, await other ];
}

/**
 * @throws {ProblemError} `idempotency_key_required`, also for a key that is no ULID.
 */
export function readKey( request: FastifyRequest ): string {
	const key = ulid.safeParse( request.headers[ 'idempotency-key' ] );
	if ( ! key.success ) {
		throw new ProblemError(
			'idempotency_key_required',
			'Send a ULID as Idempotency-Key.'
		);
	}
	return key.data;
}

/** The body as the schema gave it back: the order of its fields and the blanks between them do not count. */
function fingerprintOf( request: FastifyRequest ): string {
	return sha256(
		`${ request.method } ${ request.url }\n${ JSON.stringify(
			request.body ?? null
		) }`
	);
}

interface Key {
	provider_id: string;
	actor_id: string;
	key: string;
}

const takeKey = statement(
	(
		_,
		value: ValueOf<
			Key & { fingerprint: string; at: string; lock: string }
		>
	) => sql< { key: string } >`
		insert into idempotency_keys ( provider_id, actor_id, key, fingerprint, created_at )
		select ${ value( 'provider_id' ) }::text, ${ value(
			'actor_id'
		) }::text, ${ value( 'key' ) }::text,
			${ value( 'fingerprint' ) }::text, ${ value( 'at' ) }::timestamptz
		where pg_try_advisory_xact_lock( hashtextextended( ${ value( 'lock' ) }, 0 ) )
		on conflict do nothing
		returning key`
);

/** Takes the key, or finds what was answered for it. Another process that works on it holds its lock. */
async function claim(
	trx: Trx,
	{ provider_id, actor_id, at }: Writer,
	key: string,
	fingerprint: string
): Promise< Answer | null > {
	const [ taken ] = await takeKey( trx, {
		...{ provider_id, actor_id, key, fingerprint, at },
		lock: `${ provider_id } ${ actor_id } ${ key }`,
	} );
	if ( taken ) {
		return null;
	}
	const earlier = await trx
		.selectFrom( 'idempotency_keys' )
		.where( 'provider_id', '=', provider_id )
		.where( 'actor_id', '=', actor_id )
		.where( 'key', '=', key )
		.select( [ 'fingerprint', 'status', 'body' ] )
		.executeTakeFirst();
	if ( ! earlier || earlier.status === null || earlier.body === null ) {
		throw inProgress();
	}
	if ( earlier.fingerprint !== fingerprint ) {
		throw new ProblemError(
			'idempotency_conflict',
			'This Idempotency-Key came with another request before.'
		);
	}
	return { status: earlier.status, body: earlier.body };
}

const keepAnswer = statement(
	( _, value: ValueOf< Key & Answer > ) => sql< never >`${ withNext }
		update idempotency_keys set status = ${ value( 'status' ) }, body = ${ value(
			'body'
		) }
		where provider_id = ${ value( 'provider_id' ) } and actor_id = ${ value(
			'actor_id'
		) } and key = ${ value( 'key' ) }`
);

async function finish(
	trx: Trx,
	{ provider_id, actor_id }: Writer,
	key: string,
	answer: Answer
): Promise< Answer > {
	await keepAnswer( trx, { ...answer, provider_id, actor_id, key } );
	return answer;
}

/** Checks the answer against the route's schema before anything is committed. */
function serialize(
	reply: FastifyReply,
	status: number,
	answer: unknown
): string {
	return String( reply.code( status ).serialize( answer ) );
}

function inProgress(): ProblemError {
	return new ProblemError( 'idempotency_in_progress', undefined, {
		retryAfter: 1,
	} );
}
