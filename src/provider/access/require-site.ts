import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Db } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { findSite } from './find-site.ts';
import type { SiteContext } from './site-context.ts';
import { sha256 } from './token.ts';

/** Finds the site, and for a route that is asked all the time what it reads, in one statement. Null: there is no such site. */
export type FindsSite = (
	db: Db,
	token_sha256: string,
	at: string,
	request: FastifyRequest
) => Promise< SiteContext | null >;

declare module 'fastify' {
	interface FastifyContextConfig {
		/** How this route finds its site; `findSite` when left out. */
		findsSite?: FindsSite;
	}
	interface FastifyRequest {
		/** Set on every route of a site, see requireSite. */
		siteContext: SiteContext | null;
	}
}

const BEARER = /^Bearer (dsk_[A-Za-z0-9_-]{43})$/;

/** Lets nobody in without a site's living token: for all routes of this instance, before a body is read. */
export function requireSite(
	app: FastifyInstance,
	{ db, now }: Services
): void {
	app.decorateRequest( 'siteContext', null );
	app.addHook( 'onRequest', async ( request ) => {
		const token = BEARER.exec( request.headers.authorization ?? '' )?.[ 1 ];
		const find: FindsSite =
			request.routeOptions.config.findsSite ?? findSite;
		const site =
			token === undefined
				? null
				: await find( db, sha256( token ), now(), request );
		if ( ! site ) {
			throw new ProblemError(
				'unauthenticated',
				'This site is not connected to the provider, or no longer.'
			);
		}
		request.siteContext = site;
	} );
}
