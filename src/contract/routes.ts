import * as z from 'zod';
import { grantAccess, revokeAccess, siteAccess } from './access.ts';
import { ATTACHMENT_ROUTES } from './attachment-routes.ts';
import { estimate, estimateRequest } from './estimate.ts';
import {
	article,
	helpId,
	helpIndex,
	helpNoted,
	helpResults,
	helpSearch,
	helpSolved,
	helpVote,
	tipsSwitch,
} from './help.ts';
import {
	accessGrantId,
	messageId,
	month,
	quoteId,
	ticketId,
	ulid,
} from './ids.ts';
import { statement } from './minutes.ts';
import { askAboutQuote, quote, quoteAsked, quoteChanged } from './quote.ts';
import {
	approveHere,
	askHere,
	confirmSignIn,
	declineHere,
	signInConfirmed,
	siteQuotes,
} from './site-quote.ts';
import { outboxList, panelBoot, sendAnswer, summaryAnswer } from './site.ts';
import {
	newMessage,
	newTicket,
	setOwnStatusHere,
	ticket,
	ticketChanged,
	ticketList,
	ticketQuery,
} from './ticket.ts';
import { topicList } from './topic.ts';

/**
 * The site's own REST routes under `deskside/v1`, as the browser calls them. PHP's argument schemas are generated from
 * `params`, `query` and `body` (tools/contract.mjs), so an unknown field is refused on both sides of the wire alike.
 * `may` is the capability that PHP checks; `in_person`: only with the cookie of a signed-in browser, never by an application
 * password, a command line or another program; `in_person_with`: so as soon as that field of the body is not null. A route
 * without `answer` streams bytes.
 */
export const SITE_ROUTES = {
	getPanel: {
		method: 'GET',
		path: '/panel',
		may: 'deskside_ask',
		query: z.strictObject( {
			have: z
				.string()
				.max( 2000 )
				.regex( /^[A-Za-z0-9,_-]*$/ )
				.optional(),
			screen: z.string().max( 200 ).optional(),
		} ),
		answer: panelBoot,
	},
	getSummary: {
		method: 'GET',
		path: '/summary',
		may: 'deskside_ask',
		answer: summaryAnswer,
	},
	getTopics: {
		method: 'GET',
		path: '/topics',
		may: 'deskside_ask',
		answer: topicList,
	},
	createEstimate: {
		method: 'POST',
		path: '/estimates',
		may: 'deskside_ask',
		body: estimateRequest,
		answer: estimate,
	},
	listTickets: {
		method: 'GET',
		path: '/tickets',
		may: 'deskside_ask',
		query: ticketQuery,
		answer: ticketList,
	},
	createTicket: {
		method: 'POST',
		path: '/tickets',
		may: 'deskside_ask',
		in_person_with: 'consent',
		body: newTicket,
		answer: sendAnswer,
	},
	getTicket: {
		method: 'GET',
		path: '/tickets/{id}',
		may: 'deskside_ask',
		params: z.strictObject( { id: ticketId } ),
		answer: ticket,
	},
	createMessage: {
		method: 'POST',
		path: '/tickets/{id}/messages',
		may: 'deskside_ask',
		params: z.strictObject( { id: ticketId } ),
		body: newMessage,
		answer: sendAnswer,
	},
	markRead: {
		method: 'POST',
		path: '/tickets/{id}/read',
		may: 'deskside_ask',
		params: z.strictObject( { id: ticketId } ),
		body: z.strictObject( { message_id: messageId } ),
		answer: ticket,
	},
	setTicketStatus: {
		method: 'POST',
		path: '/tickets/{id}/status',
		may: 'deskside_ask',
		params: z.strictObject( { id: ticketId } ),
		body: setOwnStatusHere,
		answer: ticketChanged,
	},
	...ATTACHMENT_ROUTES,
	getMinutes: {
		method: 'GET',
		path: '/minutes',
		may: 'deskside_ask',
		query: z.strictObject( { month: month.optional() } ),
		answer: statement,
	},
	listOutbox: {
		method: 'GET',
		path: '/outbox',
		may: 'deskside_ask',
		answer: outboxList,
	},
	retryOutbox: {
		method: 'POST',
		path: '/outbox/{id}/retry',
		may: 'deskside_ask',
		params: z.strictObject( { id: ulid } ),
		answer: sendAnswer,
	},
	listQuotes: {
		method: 'GET',
		path: '/tickets/{id}/quotes',
		may: 'deskside_ask',
		params: z.strictObject( { id: ticketId } ),
		answer: siteQuotes,
	},
	getQuote: {
		method: 'GET',
		path: '/quotes/{id}',
		may: 'deskside_ask',
		params: z.strictObject( { id: quoteId } ),
		answer: quote,
	},
	approveQuote: {
		method: 'POST',
		path: '/quotes/{id}/approve',
		may: 'deskside_approve_quotes',
		in_person: true,
		params: z.strictObject( { id: quoteId } ),
		body: approveHere,
		answer: quoteChanged,
	},
	declineQuote: {
		method: 'POST',
		path: '/quotes/{id}/decline',
		may: 'deskside_approve_quotes',
		in_person: true,
		params: z.strictObject( { id: quoteId } ),
		body: declineHere,
		answer: quoteChanged,
	},
	askAboutQuote: {
		method: 'POST',
		path: '/quotes/{id}/question',
		may: 'deskside_ask',
		params: z.strictObject( { id: quoteId } ),
		body: askAboutQuote,
		answer: quoteChanged,
	},
	askToApprove: {
		method: 'POST',
		path: '/quotes/{id}/ask-to-approve',
		may: 'deskside_ask',
		params: z.strictObject( { id: quoteId } ),
		body: askHere,
		answer: quoteAsked,
	},
	getEvidence: {
		method: 'GET',
		path: '/quotes/{id}/evidence',
		may: 'deskside_approve_quotes',
		params: z.strictObject( { id: quoteId } ),
	},
	confirmSignIn: {
		method: 'POST',
		path: '/sign-in',
		may: 'deskside_approve_quotes',
		in_person: true,
		body: confirmSignIn,
		answer: signInConfirmed,
	},
	getHelp: {
		method: 'GET',
		path: '/help',
		may: 'deskside_ask',
		answer: helpIndex,
	},
	searchHelp: {
		method: 'GET',
		path: '/help/search',
		may: 'deskside_ask',
		query: helpSearch,
		answer: helpResults,
	},
	getArticle: {
		method: 'GET',
		path: '/help/articles/{id}',
		may: 'deskside_ask',
		params: z.strictObject( { id: helpId } ),
		answer: article,
	},
	voteHelp: {
		method: 'POST',
		path: '/help/votes',
		may: 'deskside_ask',
		body: helpVote,
		answer: helpNoted,
	},
	solveHelp: {
		method: 'POST',
		path: '/help/solved',
		may: 'deskside_ask',
		body: helpSolved,
		answer: helpNoted,
	},
	switchTips: {
		method: 'POST',
		path: '/help/tips',
		may: 'deskside_ask',
		body: tipsSwitch,
		answer: helpNoted,
	},
	listAccess: {
		method: 'GET',
		path: '/tickets/{id}/access',
		may: 'deskside_ask',
		params: z.strictObject( { id: ticketId } ),
		answer: siteAccess,
	},
	grantAccess: {
		method: 'POST',
		path: '/tickets/{id}/access',
		may: 'deskside_manage',
		in_person: true,
		params: z.strictObject( { id: ticketId } ),
		body: grantAccess,
		answer: siteAccess,
	},
	revokeAccess: {
		method: 'POST',
		path: '/access/{id}/revoke',
		may: 'deskside_manage',
		params: z.strictObject( { id: accessGrantId } ),
		body: revokeAccess,
		answer: siteAccess,
	},
} as const;

export type SiteRouteName = keyof typeof SITE_ROUTES;
