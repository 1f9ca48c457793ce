/**
 * What somebody of a site may do who is no owner, by route; an owner may do all of it.
 *
 * - `anybody`: what everybody of the site may, and what the site itself asks for.
 * - `own`: with what belongs to tickets that they opened; a colleague's is not there.
 * - `own, no more`: sees it there, and is told who may (403).
 * - `owner`: is told who may.
 */
export type Policy = 'anybody' | 'own' | 'own, no more' | 'owner';

/** One line for each route that a site calls: the one place that says who may what. A route without a line fails. */
export const ROLE_POLICY: Readonly< Record< string, Policy > > = {
	'GET /v1/summary': 'anybody',
	'GET /v1/topics': 'anybody',
	'POST /v1/estimates': 'anybody',
	'GET /v1/tickets': 'anybody',
	'POST /v1/tickets': 'anybody',
	'GET /v1/tickets/{id}': 'own',
	'GET /v1/tickets/{id}/consent': 'own, no more',
	'POST /v1/tickets/{id}/messages': 'own',
	'POST /v1/tickets/{id}/status': 'own',
	'POST /v1/tickets/{id}/read': 'own',
	'POST /v1/tickets/{id}/pauses/{pause}/end': 'own',
	'GET /v1/attachments/{id}': 'own',
	'POST /v1/attachments/{id}/address': 'own',
	'PATCH /v1/uploads/{id}': 'own',
	'DELETE /v1/uploads/{id}': 'own',
	'PUT /v1/attachments/{id}': 'anybody',
	'GET /v1/quotes': 'own',
	'GET /v1/quotes/{id}': 'own',
	'GET /v1/quotes/{id}/evidence': 'own, no more',
	'POST /v1/quotes/{id}/approve': 'own, no more',
	'POST /v1/quotes/{id}/decline': 'own, no more',
	'POST /v1/quotes/{id}/question': 'own',
	'POST /v1/quotes/{id}/ask-to-approve': 'own',
	'GET /v1/tickets/{id}/access-grants': 'own',
	'POST /v1/tickets/{id}/access-grants': 'own, no more',
	'POST /v1/access-grants/{id}/uses/{use}': 'anybody',
	'POST /v1/access-grants/{id}/revoke': 'own, no more',
	'GET /v1/minutes': 'anybody',
	'GET /v1/contract': 'anybody',
	'GET /v1/help': 'anybody',
	'GET /v1/help/search': 'anybody',
	'GET /v1/help/articles/{id}': 'anybody',
	'POST /v1/help/votes': 'anybody',
	'POST /v1/help/solved': 'anybody',
	'GET /v1/journal': 'anybody',
	'GET /v1/journal/{id}': 'anybody',
	'GET /v1/journal.csv': 'owner',
	'POST /v1/journal': 'owner',
	'POST /v1/journal/{id}/corrections': 'owner',
	'GET /v1/advice': 'anybody',
	'POST /v1/advice/{id}/acknowledgement': 'owner',
	'GET /v1/events': 'anybody',
	'GET /v1/people/{ref}/data': 'anybody',
	'POST /v1/people/{ref}/erasure': 'anybody',
	'GET /v1/retention': 'anybody',
	'POST /v1/connection/rotate': 'anybody',
	'DELETE /v1/connection': 'anybody',
};
