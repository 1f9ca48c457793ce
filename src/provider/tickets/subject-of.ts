import type { NewTicket } from '../../contract/ticket.ts';

const CUT = 80;

/** The subject as written, or else the first line of the text, cut. */
export function subjectOf( {
	subject,
	body,
}: Pick< NewTicket, 'subject' | 'body' > ): string {
	if ( subject !== '' ) {
		return subject;
	}
	const line = [ ...( body.split( '\n', 1 )[ 0 ] ?? '' ).trim() ];
	return line.length > CUT
		? `${ line.slice( 0, CUT - 1 ).join( '' ) }…`
		: line.join( '' );
}
