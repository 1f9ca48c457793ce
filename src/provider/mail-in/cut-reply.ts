/** How mail programs announce what they quote, in our languages; the rest of the mail is what we wrote. */
const QUOTE_HEADS: readonly RegExp[] = [
	/^\s*(?:on|am|le|op|il(?: giorno)?|den)\b.{3,200}(?:wrote|schrieb|écrit|schreef|ha scritto|skrev)\b.{0,100}:\s*$/i,
	/^\s*.{1,200}<[^<>\s]{3,200}>\s+(?:wrote|schrieb|a écrit|schreef|ha scritto)\s*:\s*$/i,
	/^[-_\s]{3,}(?:original message|ursprüngliche nachricht|message d['’]origine|oorspronkelijk bericht|messaggio originale|forwarded message)[-_\s]*$/i,
	/^_{10,}\s*$/,
	/^\s*\*?(?:from|von|de|van|da)\s?:\*?\s.{0,300}@.{0,300}$/i,
];

/** RFC 3676, 4.3, and what telephones write below. */
const SIGNATURE =
	/^(?:-- ?|—|(?:sent from my|von meinem|gesendet von|envoyé de(?:puis)? mon|verzonden (?:vanaf|met)|inviato da(?:l mio)?)\b.{0,60})$/i;

/** A head may be broken over two lines. */
const isQuoteHead = ( line: string, next: string ): boolean =>
	QUOTE_HEADS.some(
		( head ) =>
			head.test( line ) ||
			( /^\s*(?:on|am|le|op|il|den)\b/i.test( line ) &&
				! line.trimEnd().endsWith( ':' ) &&
				head.test( `${ line } ${ next }` ) )
	);

/**
 * What somebody wrote of a mail: without the mail that they answer and without their signature. Lines quoted in the middle of an
 * answer stay, because the answer is about them.
 */
export function cutReply( text: string ): string {
	const lines = text.replace( /\r\n?/g, '\n' ).split( '\n' );
	const end = lines.findIndex(
		( line, index ) =>
			SIGNATURE.test( line.trimEnd() ) ||
			isQuoteHead( line, lines[ index + 1 ] ?? '' )
	);
	const kept = end < 0 ? lines : lines.slice( 0, end );
	while ( /^\s*(?:>.*)?$/.test( kept.at( -1 ) ?? 'x' ) ) {
		kept.pop();
	}
	return kept.join( '\n' ).trim();
}
