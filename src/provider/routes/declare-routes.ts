import cookie from '@fastify/cookie';
import { requireAgent } from '../access/require-agent.ts';
import { requireSite } from '../access/require-site.ts';
import type { App, Route } from '../http/app-instance.ts';
import type { Services } from '../services.ts';
import { DESK_CONTRACTS, SITE_CONTRACT } from './contract/contract-routes.ts';
import { getBreaches } from './desk/get-breaches.ts';
import { DESK_ACCESS, SITE_ACCESS } from './access/access-routes.ts';
import { deleteSession } from './desk/delete-session.ts';
import { DESK_UPLOAD_ROUTES } from './desk/desk-upload-routes.ts';
import { getClass } from './desk/get-class.ts';
import { getDeskAttachment } from './desk/get-desk-attachment.ts';
import { getDeskConsent } from './desk/get-desk-consent.ts';
import { getDeskTicket } from './desk/get-desk-ticket.ts';
import { getEvents } from './desk/get-events.ts';
import { getQueue } from './desk/get-queue.ts';
import { getSession } from './desk/get-session.ts';
import { postClass } from './desk/post-class.ts';
import { postCorrection } from './desk/post-correction.ts';
import { postDeskEstimate } from './desk/post-desk-estimate.ts';
import { postMinutes } from './desk/post-minutes.ts';
import { postReply } from './desk/post-reply.ts';
import { postSession } from './desk/post-session.ts';
import { postStatus } from './desk/post-status.ts';
import { DESK_HELP, SITE_HELP } from './help/help-routes.ts';
import { getFile } from './open/get-file.ts';
import { getHealth } from './open/get-health.ts';
import { getMetrics } from './open/get-metrics.ts';
import { getOpenapi } from './open/get-openapi.ts';
import { postPairing } from './open/post-pairing.ts';
import { SITE_PEOPLE } from './people/people-routes.ts';
import { DESK_QUOTES, SITE_QUOTES } from './quotes/quote-routes.ts';
import { DESK_RECORDS, SITE_RECORDS } from './records/record-routes.ts';
import { deleteConnection } from './site/delete-connection.ts';
import { getAttachment } from './site/get-attachment.ts';
import { getMinutes } from './site/get-minutes.ts';
import { getSiteEvents } from './site/get-site-events.ts';
import { getSummary } from './site/get-summary.ts';
import { getConsent } from './site/get-consent.ts';
import { getTicket } from './site/get-ticket.ts';
import { getTickets } from './site/get-tickets.ts';
import { getTopics } from './site/get-topics.ts';
import { postAttachmentAddress } from './site/post-attachment-address.ts';
import { postEstimate } from './site/post-estimate.ts';
import { postMessage } from './site/post-message.ts';
import { postOwnStatus } from './site/post-own-status.ts';
import { postRead } from './site/post-read.ts';
import { postRotation } from './site/post-rotation.ts';
import { postTicket } from './site/post-ticket.ts';
import { UPLOAD_ROUTES } from './site/upload-routes.ts';
import { putAttachmentBytes } from './site/put-attachment-bytes.ts';

/** Whoever comes. */
const OPEN: readonly Route[] = [
	getHealth,
	getOpenapi,
	getMetrics,
	getFile,
	postPairing,
];

/** A paired site. */
const SITE: readonly Route[] = [
	getSummary,
	getTopics,
	postEstimate,
	postTicket,
	getTickets,
	getTicket,
	getConsent,
	postMessage,
	postOwnStatus,
	postRead,
	putAttachmentBytes,
	getAttachment,
	postAttachmentAddress,
	...UPLOAD_ROUTES,
	getMinutes,
	getSiteEvents,
	postRotation,
	deleteConnection,
	...SITE_QUOTES,
	...SITE_ACCESS,
	...SITE_HELP,
	...SITE_CONTRACT,
	...SITE_RECORDS,
	...SITE_PEOPLE,
];

/** An agent who is about to sign in. */
const DESK_DOOR: readonly Route[] = [ postSession ];

/** A signed-in agent. */
const DESK: readonly Route[] = [
	getSession,
	deleteSession,
	getQueue,
	getBreaches,
	getDeskTicket,
	getDeskConsent,
	postReply,
	postMinutes,
	postCorrection,
	postStatus,
	getClass,
	postDeskEstimate,
	postClass,
	getDeskAttachment,
	...DESK_UPLOAD_ROUTES,
	getEvents,
	...DESK_QUOTES,
	...DESK_ACCESS,
	...DESK_HELP,
	...DESK_CONTRACTS,
	...DESK_RECORDS,
];

/** Every route, each under the door that its kind of visitor comes through. */
export async function declareRoutes(
	app: App,
	services: Services
): Promise< void > {
	declare( app, OPEN, services );
	await app.register( async ( site: App ) => {
		requireSite( site, services );
		declare( site, SITE, services );
	} );
	await app.register( async ( desk: App ) => {
		// Only the desk has a cookie: a site's requests are not looked through for one.
		await desk.register( cookie );
		declare( desk, DESK_DOOR, services );
		await desk.register( async ( signedIn: App ) => {
			requireAgent( signedIn, services );
			declare( signedIn, DESK, services );
		} );
	} );
}

function declare(
	app: App,
	routes: readonly Route[],
	services: Services
): void {
	for ( const route of routes ) {
		route( app, services );
	}
}
