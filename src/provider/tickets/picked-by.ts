import {
	sql,
	type ExpressionBuilder,
	type ExpressionWrapper,
	type SqlBool,
} from 'kysely';
import type { TicketQuery } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import type { Schema } from '../db/schema.ts';
import { cleanText } from '../http/clean-text.ts';

type Tickets = Schema & { ticket: Schema[ 'tickets' ] };

/** More words only repeat what the first ones say. */
const MOST_WORDS = 8;

/**
 * Which of the visible tickets a history's filter picks; the query names them `ticket`. Words are looked for as they are
 * written, in the tickets of one site only: an index over all messages would cost every reply more than this look costs.
 */
export function pickedBy(
	{ person }: Pick< Caller, 'person' >,
	{ status, mine, q = '' }: TicketQuery
) {
	return (
		is: ExpressionBuilder< Tickets, 'ticket' >
	): ExpressionWrapper< Tickets, 'ticket', SqlBool > =>
		is.and( [
			...( status === undefined
				? []
				: [
						status === 'open'
							? is( 'ticket.status', 'not in', [
									'solved',
									'refused',
							  ] )
							: is( 'ticket.status', '=', status ),
				  ] ),
			...( mine ? [ is( 'ticket.opened_ref', '=', person.ref ) ] : [] ),
			...wordsOf( q ).map( ( word ) => holds( word ) ),
		] );
}

/** Without what the database cannot hold, as all texts that come in bodies. */
const wordsOf = ( q: string ): string[] =>
	String( cleanText( q ) )
		.split( /\s+/ )
		.filter( ( word ) => word !== '' )
		.slice( 0, MOST_WORDS );

/** `%`, `_` and the backslash are only themselves. */
const pattern = ( word: string ): string =>
	`%${ word.replace( /[\\%_]/g, '\\$&' ) }%`;

function holds( word: string ) {
	const like = pattern( word );
	return sql< SqlBool >`(
		ticket.subject ilike ${ like } or ticket.opened_name ilike ${ like } or ticket.agent_name ilike ${ like }
		or ticket.number::text = ${ word.replace( /^#/, '' ) }
		or exists ( select from messages found where found.provider_id = ticket.provider_id and found.site_id = ticket.site_id
			and found.ticket_id = ticket.id and ( found.body ilike ${ like } or found.author_name ilike ${ like } ) )
		or exists ( select from attachments found where found.provider_id = ticket.provider_id and found.site_id = ticket.site_id
			and found.ticket_id = ticket.id and found.name ilike ${ like } )
	)`;
}
