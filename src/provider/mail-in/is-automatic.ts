interface Signs {
	/** In lower case. */
	headers: ReadonlyMap< string, string >;
	/** The envelope's sender; empty for what must not be answered. */
	returnPath: string;
	from: string;
	/** Addresses that we send from or listen at, in lower case. */
	own: readonly string[];
}

const PRECEDENCE = /^(?:bulk|junk|list|auto_reply)/i;
const DAEMON = /^(?:mailer-daemon|postmaster|no-?reply|noreply)[@+]/i;

/** The mark that our own mails carry, so that one of them never becomes a message. */
export const LOOP_HEADER = 'X-Loop';

/**
 * Whether no person wrote this: notes of absence, bounces, lists (RFC 3834), and what came from us. Such a mail never becomes a
 * message, or two programs would write to each other for ever.
 */
export function isAutomatic( {
	headers,
	returnPath,
	from,
	own,
}: Signs ): boolean {
	const submitted = headers.get( 'auto-submitted' ) ?? 'no';
	return (
		! /^no\b/i.test( submitted.trim() ) ||
		PRECEDENCE.test( headers.get( 'precedence' )?.trim() ?? '' ) ||
		headers.has( LOOP_HEADER.toLowerCase() ) ||
		headers.has( 'list-id' ) ||
		headers.has( 'x-autoreply' ) ||
		headers.has( 'x-autorespond' ) ||
		returnPath === '' ||
		DAEMON.test( from ) ||
		own.some( ( ours ) => isOwn( ours, from ) )
	);
}

/** Also with a plus part. */
function isOwn( ours: string, from: string ): boolean {
	const [ local = '', domain ] = from.toLowerCase().split( '@' );
	return ours === `${ local.split( '+' )[ 0 ] ?? '' }@${ domain ?? '' }`;
}
