<?php
/**
 * Every route of the site with a good request to it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

/**
 * Method, path, body, query and the status that an owner gets, by route.
 *
 * @param int $owner Somebody who may approve.
 */
function build_routes( int $owner ): array {
	$ticket = 'tic_' . build_ulid();
	$quote  = 'quo_' . build_ulid( 9 );
	return array(
		'getPanel'       => array( 'GET', '/panel', null, array( 'have' => 'i18n,hooks' ), 200 ),
		'getSummary'     => array( 'GET', '/summary', null, array(), 200 ),
		'getTopics'      => array( 'GET', '/topics', null, array(), 200 ),
		'createEstimate' => array( 'POST', '/estimates', array( 'topic' => 'site_broken', 'urgency' => null, 'facts' => array( 'pages' => 3 ) ), array(), 200 ),
		'listTickets'    => array( 'GET', '/tickets', null, array( 'status' => 'new' ), 200 ),
		'createTicket'   => array( 'POST', '/tickets', build_new_ticket(), array(), 201 ),
		'getTicket'      => array( 'GET', "/tickets/$ticket", null, array(), 200 ),
		'createMessage'  => array( 'POST', "/tickets/$ticket/messages", build_new_message(), array(), 201 ),
		'markRead'       => array( 'POST', "/tickets/$ticket/read", array( 'message_id' => 'msg_' . build_ulid( 2 ) ), array(), 200 ),
		'setTicketStatus' => array( 'POST', "/tickets/$ticket/status", array( 'status' => 'solved', 'key' => build_ulid( 43 ) ), array(), 200 ),
		'putAttachment'  => array( 'PUT', '/attachments/att_' . build_ulid( 3 ), null, array( 'ticket' => $ticket ), 201 ),
		'getAttachment'  => array( 'GET', '/attachments/att_' . build_ulid( 3 ), null, array(), 200 ),
		'getUpload'      => array( 'GET', '/attachments/att_' . build_ulid( 3 ) . '/upload', null, array(), 200 ),
		'sendChunk'      => array( 'POST', '/attachments/att_' . build_ulid( 3 ) . '/upload', null, array( 'offset' => '0' ), 200 ),
		'cancelUpload'   => array( 'POST', '/attachments/att_' . build_ulid( 3 ) . '/cancel', null, array(), 200 ),
		'saveAttachment' => array( 'POST', '/attachments/att_' . build_ulid( 3 ) . '/address', null, array(), 200 ),
		'getMinutes'     => array( 'GET', '/minutes', null, array( 'month' => '2026-11' ), 200 ),
		'listOutbox'     => array( 'GET', '/outbox', null, array(), 200 ),
		'retryOutbox'    => array( 'POST', '/outbox/' . build_ulid( 8 ) . '/retry', null, array(), 201 ),
		'listQuotes'     => array( 'GET', "/tickets/$ticket/quotes", null, array(), 200 ),
		'getQuote'       => array( 'GET', "/quotes/$quote", null, array(), 200 ),
		'approveQuote'   => array( 'POST', "/quotes/$quote/approve", build_decision( array( 'note' => '' ) ), array(), 200 ),
		'declineQuote'   => array( 'POST', "/quotes/$quote/decline", build_decision( array( 'reason' => 'Too much.' ) ), array(), 200 ),
		'askAboutQuote'  => array( 'POST', "/quotes/$quote/question", array( 'id' => 'msg_' . build_ulid( 4 ), 'version' => 1, 'body' => 'Is VAT in it?', 'written_at' => '2026-11-20T09:05:00.000Z' ), array(), 200 ),
		'askToApprove'   => array( 'POST', "/quotes/$quote/ask-to-approve", array( 'key' => build_ulid( 6 ), 'to' => (string) $owner, 'version' => 1, 'note' => '' ), array(), 200 ),
		'getEvidence'    => array( 'GET', "/quotes/$quote/evidence", null, array(), 200 ),
		'confirmSignIn'  => array( 'POST', '/sign-in', array( 'password' => 'secret' ), array(), 200 ),
		'getHelp'        => array( 'GET', '/help', null, array(), 200 ),
		'searchHelp'     => array( 'GET', '/help/search', null, array( 'q' => 'permalinks' ), 200 ),
		'getArticle'     => array( 'GET', '/help/articles/permalinks', null, array(), 200 ),
		'voteHelp'       => array( 'POST', '/help/votes', array( 'kind' => 'tip', 'target' => 'permalinks', 'helpful' => true, 'missing' => '', 'screen' => 'plugins', 'field' => '' ), array(), 200 ),
		'solveHelp'      => array( 'POST', '/help/solved', array( 'article' => 'permalinks', 'screen' => 'plugins', 'field' => '' ), array(), 200 ),
		'switchTips'     => array( 'POST', '/help/tips', array( 'on' => true ), array(), 200 ),
		'listAccess'     => array( 'GET', "/tickets/$ticket/access", null, array(), 200 ),
		'grantAccess'    => array( 'POST', "/tickets/$ticket/access", build_wanted_access( 41 ), array(), 200 ),
		'revokeAccess'   => array( 'POST', '/access/gra_' . build_ulid( 40 ) . '/revoke', array( 'key' => build_ulid( 42 ) ), array(), 200 ),
	);
}
