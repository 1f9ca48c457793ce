import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface SmtpEar {
	url: string;
	/** What came in, as a mail program reads it. */
	arrived: ParsedMail[];
	/** With which code recipients are refused from now on; null takes them. */
	refuse: ( code: number | null ) => void;
	close: () => Promise< void >;
}

/** A mail server on this machine that keeps what it is given. */
export async function openSmtpEar(): Promise< SmtpEar > {
	const arrived: ParsedMail[] = [];
	let refused: number | null = null;
	const smtp = new SMTPServer( {
		authOptional: true,
		disabledCommands: [ 'STARTTLS' ],
		onRcptTo: ( _address, _session, done ) =>
			done(
				refused === null
					? null
					: Object.assign( new Error( 'no' ), {
							responseCode: refused,
					  } )
			),
		onData: ( stream, _session, done ) => {
			void simpleParser( stream ).then( ( mail ) => {
				arrived.push( mail );
				done();
			} );
		},
	} );
	await new Promise< void >( ( listening ) =>
		smtp.listen( 0, '127.0.0.1', listening )
	);
	const { port } = smtp.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${ port }`,
		arrived,
		refuse: ( code ) => void ( refused = code ),
		close: () => new Promise( ( done ) => smtp.close( () => done() ) ),
	};
}
