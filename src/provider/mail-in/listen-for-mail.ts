import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { tokenOfAddress } from '../mail/mail-thread.ts';
import { MailTurnedAway } from './mail-turned-away.ts';
import { takeMail } from './take-mail.ts';

/** A mail of forty files of a megabyte passes; larger ones are refused while they come. */
const MAX_BYTES = 40 * 1024 * 1024;
const MAX_CLIENTS = 20;

interface ListenOptions {
	host: string;
	/** 0: any free one. */
	port: number;
	needs: Parameters< typeof takeMail >[ 0 ];
	log: Pick< FastifyBaseLogger, 'info' | 'warn' | 'error' >;
}

export interface MailListener {
	port: number;
	close: () => Promise< void >;
}

/**
 * Receives mails over SMTP from the mail server before us, which has checked who sent them. What it is told is final: 250 is
 * taken (or known already), 550 never will be, 451 means once more.
 */
export async function listenForMail( {
	host,
	port,
	needs,
	log,
}: ListenOptions ): Promise< MailListener > {
	const server = new SMTPServer( {
		authOptional: true,
		disabledCommands: [ 'AUTH', 'STARTTLS' ],
		size: MAX_BYTES,
		maxClients: MAX_CLIENTS,
		socketTimeout: 60_000,
		banner: 'Deskside',
		logger: false,
		onData: ( stream, session, done ) => {
			receive( needs, stream, session ).then(
				( messageId ) => {
					log.info( { messageId }, 'A mail came in.' );
					done();
				},
				( error: unknown ) => {
					done( toSmtp( error, log ) );
				}
			);
		},
	} );
	server.on( 'error', ( error ) =>
		log.warn( { err: error.message }, 'A connection for mail broke.' )
	);
	await new Promise< void >( ( listening, failed ) => {
		server.once( 'error', failed );
		server.listen( port, host, listening );
	} );
	return {
		port: ( server.server.address() as AddressInfo ).port,
		close: () => new Promise( ( closed ) => server.close( closed ) ),
	};
}

type Incoming = NodeJS.ReadableStream & { sizeExceeded?: boolean };

async function receive(
	needs: ListenOptions[ 'needs' ],
	stream: Incoming,
	{ envelope }: SMTPServerSession
): Promise< string | null > {
	const parsed = await simpleParser( stream as never, {
		skipImageLinks: true,
		skipHtmlToText: false,
		maxHtmlLengthToParse: 2_000_000,
	} ).catch( () => {
		throw new MailTurnedAway( 'unreadable' );
	} );
	if ( stream.sizeExceeded ) {
		throw Object.assign( new Error( '5.3.4 This mail is too large.' ), {
			responseCode: 552,
		} );
	}
	return takeMail( needs, {
		parsed,
		returnPath: envelope.mailFrom ? envelope.mailFrom.address : '',
		tokens: envelope.rcptTo.flatMap(
			( { address } ) => tokenOfAddress( address ) ?? []
		),
	} );
}

/** Nothing of the mail goes into the log. */
function toSmtp(
	error: unknown,
	log: ListenOptions[ 'log' ]
): Error & { responseCode: number } {
	if ( error instanceof MailTurnedAway ) {
		log.info( { why: error.why }, 'A mail was turned away.' );
		return error;
	}
	if ( error instanceof Error && 'responseCode' in error ) {
		return error as Error & { responseCode: number };
	}
	log.error(
		{ err: error instanceof Error ? error.name : 'unknown' },
		'A mail could not be taken in now.'
	);
	return Object.assign( new Error( '4.3.0 Try again later.' ), {
		responseCode: 451,
	} );
}
