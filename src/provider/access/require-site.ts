import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { findSite } from './find-site.ts';
import type { SiteContext } from './site-context.ts';
import { sha256 } from './token.ts';

declare module 'fastify' {
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
		const site =
			token === undefined
				? null
				: await findSite( db, sha256( token ), now() );
		if ( ! site ) {
			throw new ProblemError(
				'unauthenticated',
				'This site is not connected to the provider, or no longer.'
			);
		}
		request.siteContext = site;
	} );
}
