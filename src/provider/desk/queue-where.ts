import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { SUPPORT_CODE_LENGTH } from '../../contract/support-code.ts';
import type { QueueQuery, QueueView } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { isNear } from '../breaches/clock-file.ts';

/** More words than these narrow nothing further. */
const MAX_WORDS = 8;

type Condition = RawBuilder< SqlBool >;

/** What tickets of the queue must be like; the query names them `ticket`, their site `site`, their contract `contract`. */
export function queueWhere(
	{ status, view, site, words, urgency, topic, plan }: QueueQuery,
	agent: AgentContext,
	at: string
): Condition {
	const conditions = [
		ofStatus( status, words ),
		...( view ? [ inView( view, agent, at ) ] : [] ),
		...( site ? [ sql< SqlBool >`ticket.site_id = ${ site }` ] : [] ),
		...( urgency ? [ sql< SqlBool >`ticket.urgency = ${ urgency }` ] : [] ),
		...( topic ? [ sql< SqlBool >`ticket.topic = ${ topic }` ] : [] ),
		...( plan ? [ sql< SqlBool >`contract.plan_id = ${ plan }` ] : [] ),
		...( words ?? '' )
			.split( /\s+/ )
			.filter( Boolean )
			.slice( 0, MAX_WORDS )
			.map( hasWord ),
	];
	return sql< SqlBool >`( ${ sql.join( conditions, sql` and ` ) } )`;
}

/** Somebody on the phone may ask about a ticket that was solved long ago. */
function ofStatus(
	status: QueueQuery[ 'status' ],
	words: string | undefined
): Condition {
	if ( status ) {
		return sql< SqlBool >`ticket.status = ${ status }`;
	}
	return words
		? sql< SqlBool >`true`
		: sql< SqlBool >`ticket.status not in ( 'solved', 'refused' )`;
}

function inView(
	view: QueueView,
	{ agent }: AgentContext,
	at: string
): Condition {
	switch ( view ) {
		case 'mine':
			return sql< SqlBool >`ticket.agent_id = ${ agent.id }`;
		case 'unassigned':
			return sql< SqlBool >`ticket.agent_id is null`;
		case 'red':
			return sql< SqlBool >`ticket.is_red`;
		case 'unanswered':
			return sql< SqlBool >`ticket.waiting_since is not null`;
		case 'breach':
			return sql< SqlBool >`exists ( select 1 from ticket_clocks clock
				where clock.provider_id = ticket.provider_id and clock.site_id = ticket.site_id and clock.ticket_id = ticket.id
					and ${ isNear( at ) } )`;
	}
}

/** The number with or without #, the support code, or a part of anything that names or tells the case. */
function hasWord( word: string ): Condition {
	const plain = withoutAccents( sql`${ word }::text` );
	const number = /^#?(\d{1,9})$/.exec( word )?.[ 1 ];
	return sql< SqlBool >`( position( ${ plain } in ${ withoutAccents(
		TOLD
	) } ) > 0
		or exists ( select 1 from messages message
			where message.provider_id = ticket.provider_id and message.site_id = ticket.site_id and message.ticket_id = ticket.id
				and position( ${ plain } in ${ withoutAccents( sql`message.body` ) } ) > 0 )
		${ number ? sql`or ticket.number = ${ Number( number ) }` : sql`` }
		${
			word.length === SUPPORT_CODE_LENGTH
				? sql`or right( ticket.id, ${ sql.lit(
						SUPPORT_CODE_LENGTH
				  ) } ) = ${ word.toUpperCase() }`
				: sql``
		} )`;
}

const TOLD = sql`concat_ws( ' ', ticket.subject, site.name, site.url, contract.client, ticket.agent_name, ticket.opened_name, ticket.topic, contract.plan_id )`;

/** As people type it in a hurry; no extension of the database is needed for the letters of our languages. */
function withoutAccents( text: RawBuilder< unknown > ): RawBuilder< string > {
	return sql< string >`translate( lower( ${ text } ), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy' )`;
}
