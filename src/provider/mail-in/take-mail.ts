import type { ParsedMail } from 'mailparser';
import { BODY_MAX, type NewMessage } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import { sha256 } from '../access/token.ts';
import { findAnnounced } from '../attachments/find-announced.ts';
import { takeBytes } from '../attachments/take-bytes.ts';
import type { Config } from '../config.ts';
import { cutText } from '../cut-text.ts';
import type { Trx } from '../db/database.ts';
import { cleanText } from '../http/clean-text.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { addMessage } from '../tickets/add-message.ts';
import { announceMailed, type MailedFile } from './announce-mailed.ts';
import { cutReply } from './cut-reply.ts';
import {
	callerFrom,
	threadOfReferences,
	threadOfToken,
	type MailThread,
} from './find-thread.ts';
import { isAuthenticated } from './is-authenticated.ts';
import { isAutomatic } from './is-automatic.ts';
import { MailTurnedAway } from './mail-turned-away.ts';
import { stableId } from './stable-id.ts';

/** A mail as it came over SMTP. */
export interface ReceivedMail {
	parsed: ParsedMail;
	/** The envelope's sender; empty for a bounce. */
	returnPath: string;
	/** Keys in the addresses of ours that it was sent to. */
	tokens: readonly string[];
}

type Needs = Pick< Services, 'db' | 'files' | 'now' > & {
	config: Pick< Config, 'mailFrom' | 'mailReplyTo' | 'mailInServer' >;
};

/**
 * Makes a mail a message of its thread: once for its Message-ID, by a person of the ticket's site whose sending the mail server
 * before us has proven. Its files go through the same checks as a site's.
 *
 * @return the message's id; null when this mail was taken in before, or no person wrote it.
 * @throws {MailTurnedAway} for every other mail; any other error means: try again.
 */
export async function takeMail(
	needs: Needs,
	{ parsed, returnPath, tokens }: ReceivedMail
): Promise< string | null > {
	const from = senderOf( parsed );
	const { config, db } = needs;
	if (
		isAutomatic( {
			headers: plainHeaders( parsed ),
			returnPath,
			from,
			own: [ addressIn( config.mailFrom ), config.mailReplyTo ?? '' ].map(
				( address ) => address.toLowerCase()
			),
		} )
	) {
		return null;
	}
	if (
		! isAuthenticated(
			linesOf( parsed, 'authentication-results' ),
			config.mailInServer ?? '',
			from
		)
	) {
		throw new MailTurnedAway( 'not_authenticated' );
	}
	const thread = await findThread( needs, parsed, tokens, from );
	const caller = await callerFrom( db, thread, from, needs.now() );
	if ( ! caller ) {
		throw new MailTurnedAway( 'unknown_sender' );
	}
	const mark = markOf( parsed, from, thread );
	const files = await announceMailed( parsed.attachments, mark );
	const message = toMessage( parsed, files, mark, caller.at );
	const isNew = await db
		.transaction()
		.execute( ( trx ) => addOnce( trx, caller, thread, message, mark ) );
	// Also when it is known: the process may have been killed before its files were taken in.
	await takeFiles( needs, thread, files );
	return isNew ? message.id : null;
}

/** @throws {MailTurnedAway} for none and for several: the others would not be checked. */
function senderOf( { from }: ParsedMail ): string {
	const addresses = from?.value ?? [];
	const [ only ] = addresses;
	if ( addresses.length !== 1 || ! only?.address ) {
		throw new MailTurnedAway( 'unreadable' );
	}
	return only.address.toLowerCase();
}

async function findThread(
	{ db }: Needs,
	parsed: ParsedMail,
	tokens: readonly string[],
	from: string
): Promise< MailThread > {
	for ( const token of tokens ) {
		const thread = await threadOfToken( db, token );
		if ( thread ) {
			return thread;
		}
	}
	const named = [ parsed.inReplyTo, parsed.references ].flat().join( ' ' );
	const ids = [
		...named.matchAll( /<(mai_[0-9A-HJKMNP-TV-Z]{26})@/g ),
	].flatMap( ( [ , id ] ) => id ?? [] );
	const thread = await threadOfReferences( db, ids.slice( 0, 50 ), from );
	if ( ! thread ) {
		throw new MailTurnedAway( 'unknown_thread' );
	}
	return thread;
}

function toMessage(
	parsed: ParsedMail,
	files: readonly MailedFile[],
	mark: string,
	at: string
): NewMessage {
	const written = cutReply( String( cleanText( parsed.text ?? '' ) ) );
	const body =
		written ||
		files.map( ( { announced } ) => announced.name ).join( ', ' );
	if ( body === '' ) {
		throw new MailTurnedAway( 'empty' );
	}
	return {
		id: stableId( 'msg', mark ),
		body: cutText( body, BODY_MAX ),
		attachments: files.map( ( { announced } ) => announced ),
		written_at: at,
	};
}

/** Its Message-ID; a mail without one is known by what it says. */
const markOf = (
	{ messageId, text, date }: ParsedMail,
	from: string,
	{ ticket_id }: MailThread
): string =>
	sha256(
		messageId
			? `id ${ ticket_id } ${ messageId }`
			: `text ${ ticket_id } ${ from } ${ date?.toISOString() ?? '' } ${
					text ?? ''
			  }`
	);

/** Message and mark are one transaction: a mail that comes again after a kill finds both or neither. */
async function addOnce(
	trx: Trx,
	caller: Caller,
	{ provider_id, site_id, ticket_id }: MailThread,
	message: NewMessage,
	mail_sha256: string
): Promise< boolean > {
	const noted = await trx
		.insertInto( 'received_mails' )
		.values( {
			provider_id,
			site_id,
			mail_sha256,
			ticket_id,
			message_id: message.id,
			received_at: caller.at,
		} )
		.onConflict( ( conflict ) => conflict.doNothing() )
		.returning( 'mail_sha256' )
		.execute();
	if ( noted.length > 0 ) {
		await addMessage( trx, caller, ticket_id, message );
	}
	return noted.length > 0;
}

/** What is refused stands in the thread with the reason; the others are not held up by it. */
async function takeFiles(
	needs: Needs,
	{ provider_id, site_id }: MailThread,
	files: readonly MailedFile[]
): Promise< void > {
	for ( const { announced, bytes } of files ) {
		const place = { provider_id, site_id, id: announced.id };
		try {
			await takeBytes(
				needs,
				await findAnnounced( needs.db, place ),
				bytes
			);
		} catch ( error ) {
			if ( ! ( error instanceof ProblemError ) ) {
				throw error;
			}
		}
	}
}

const addressIn = ( named: string ): string =>
	/<([^<>]+)>$/.exec( named )?.[ 1 ] ?? named;

/** Every line of one header, topmost first, unfolded. */
const linesOf = ( { headerLines }: ParsedMail, key: string ): string[] =>
	headerLines
		.filter( ( line ) => line.key === key )
		.map( ( { line } ) =>
			line
				.slice( line.indexOf( ':' ) + 1 )
				.replace( /\r?\n/g, ' ' )
				.trim()
		);

const plainHeaders = ( { headerLines }: ParsedMail ): Map< string, string > =>
	new Map(
		headerLines.map( ( { key, line } ) => [
			key,
			line.slice( line.indexOf( ':' ) + 1 ).trim(),
		] )
	);
