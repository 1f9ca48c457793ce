import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { ticketId } from '../../contract/ids.ts';
import type { Person, Role } from '../../contract/person.ts';
import {
	findSite,
	siteOfToken,
	toSiteContext,
	type AskingSite,
} from '../access/find-site.ts';
import { readPerson } from '../access/read-person.ts';
import type { FindsSite } from '../access/require-site.ts';
import type { SiteContext } from '../access/site-context.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import { ticketFile, type TicketFile } from './read-ticket.ts';

declare module 'fastify' {
	interface FastifyRequest {
		/** Read together with the site, see `findSiteWithTicket`; null where there is none for the person. */
		ticketFile: TicketFile | null;
	}
}

interface Asked extends AskingSite {
	ref: string;
	id: string;
}

/** A site and the ticket that one of its people asks for: a thread is what is read most, and each way to the database counts. */
const FIND = { owner: finding( 'owner' ), employee: finding( 'employee' ) };

function finding( role: Role ) {
	return statement( ( db, value: ValueOf< Asked > ) =>
		db
			.selectFrom( siteOfToken( db, value ).as( 'site' ) )
			.leftJoinLateral(
				ticketFile( db, {
					site: {
						provider_id: sql.ref( 'site.provider_id' ),
						site_id: sql.ref( 'site.site_id' ),
					},
					person: { role, ref: value( 'ref' ) },
					id: value( 'id' ),
				} ).as( 'file' ),
				( join ) => join.onTrue()
			)
			// Two values: the driver makes a record of each column anew for each answer.
			.select( sql< SiteContext >`to_json( site )`.as( 'site' ) )
			.select( sql< TicketFile | null >`to_json( file )`.as( 'file' ) )
	);
}

/** For a route with a ticket's id: the file comes with the site. A request that cannot be read gets its site alone. */
export const findSiteWithTicket: FindsSite = async (
	db,
	token_sha256,
	at,
	request
) => {
	const asked = readAsked( request );
	if ( ! asked ) {
		return findSite( db, token_sha256, at );
	}
	const { person, id } = asked;
	const [ found ] = await FIND[ person.role ]( db, {
		token_sha256,
		at,
		ref: person.ref,
		id,
	} );
	if ( ! found ) {
		return null;
	}
	request.ticketFile = found.file;
	return toSiteContext( found.site );
};

/** Null for what the route itself will refuse, once it is known that a site asks. */
function readAsked(
	request: FastifyRequest
): { person: Person; id: string } | null {
	const { id } = request.params as { id?: unknown };
	const asked = ticketId.safeParse( id );
	try {
		const person = readPerson( request );
		return person && asked.success ? { person, id: asked.data } : null;
	} catch {
		return null;
	}
}
