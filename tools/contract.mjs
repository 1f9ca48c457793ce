/**
 * Generates the PHP side of the contract from src/contract: route schemas, answer schemas and constants.
 *
 * `node tools/contract.mjs` writes the files; `--check` writes nothing and exits 1 when a committed one is stale.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import {
	accessGrant,
	accessGranted,
	accessGrantList,
	accessPayload,
} from '../src/contract/access.ts';
import {
	MAX_ATTACHMENT_BYTES,
	MAX_CHUNK_BYTES,
	PICTURE_TYPES,
} from '../src/contract/attachment.ts';
import { helpBundle, helpNoted } from '../src/contract/help.ts';
import { advice, adviceList } from '../src/contract/advice.ts';
import { contractPage } from '../src/contract/contract.ts';
import {
	journalEntry,
	journalHistory,
	journalPage,
} from '../src/contract/journal.ts';
import { LOCALES } from '../src/contract/locale.ts';
import { pairingAnswer, rotationAnswer } from '../src/contract/pairing.ts';
import { PROBLEMS } from '../src/contract/problem.ts';
import {
	personData,
	personErased,
	retention,
} from '../src/contract/person-data.ts';
import { quoteList } from '../src/contract/quote.ts';
import { siteEventList } from '../src/contract/site-event.ts';
import { SITE_ROUTES } from '../src/contract/routes.ts';
import { OUTBOX_STATES } from '../src/contract/site.ts';
import { summary } from '../src/contract/summary.ts';
import {
	BODY_MAX,
	SUBJECT_MAX,
	ticketChanged,
} from '../src/contract/ticket.ts';
import { attachment, attachmentAddress } from '../src/contract/attachment.ts';
import { URGENCIES } from '../src/contract/topic.ts';
import { toPhpSchema } from './contract/schema.mjs';
import { phpFile } from './contract/php.mjs';
import { inProject } from './paths.mjs';

/** What the provider answers and PHP relies on; the site's own answers (panel, send, outbox) are made by PHP itself. */
const ANSWERS = {
	pairing: pairingAnswer,
	rotation: rotationAnswer,
	events: siteEventList,
	summary,
	topics: SITE_ROUTES.getTopics.answer,
	estimate: SITE_ROUTES.createEstimate.answer,
	tickets: SITE_ROUTES.listTickets.answer,
	ticket: SITE_ROUTES.getTicket.answer,
	changed: ticketChanged,
	attachment,
	attachment_address: attachmentAddress,
	statement: SITE_ROUTES.getMinutes.answer,
	contract_page: contractPage,
	advice,
	advice_list: adviceList,
	journal: journalPage,
	journal_entry: journalEntry,
	journal_history: journalHistory,
	help: helpBundle,
	help_results: SITE_ROUTES.searchHelp.answer,
	article: SITE_ROUTES.getArticle.answer,
	noted: helpNoted,
	quotes: quoteList,
	quote: SITE_ROUTES.getQuote.answer,
	quote_changed: SITE_ROUTES.approveQuote.answer,
	access_grants: accessGrantList,
	access_granted: accessGranted,
	access_grant: accessGrant,
	access_payload: accessPayload,
	quote_asked: SITE_ROUTES.askToApprove.answer,
	person_data: personData,
	person_erased: personErased,
	retention,
};

const FILES = {
	'plugin/includes/contract.php': () =>
		phpFile( 'Figures and codes of the contract.', {
			attachment_types: PICTURE_TYPES,
			chunk_bytes: MAX_CHUNK_BYTES,
			attachment_bytes: MAX_ATTACHMENT_BYTES,
			body_max: BODY_MAX,
			subject_max: SUBJECT_MAX,
			urgencies: URGENCIES,
			locales: LOCALES,
			outbox_states: OUTBOX_STATES,
			problems: PROBLEMS,
		} ),
	'plugin/includes/rest/schemas.php': () =>
		phpFile(
			"The site's REST routes: method, path, capability and argument schemas.",
			routes()
		),
	'plugin/includes/rest/answers.php': () =>
		phpFile(
			"What the provider's answers must hold; fields that are not named here are let through.",
			Object.fromEntries(
				Object.entries( ANSWERS ).map( ( [ name, schema ] ) => [
					name,
					toPhpSchema( schema, { open: true } ),
				] )
			)
		),
};

function routes() {
	return Object.fromEntries(
		Object.entries( SITE_ROUTES ).map(
			( [
				name,
				{ method, path, may, in_person, in_person_with, ...parts },
			] ) => [
				name,
				{
					method,
					path,
					may,
					...( in_person ? { in_person } : {} ),
					...( in_person_with ? { in_person_with } : {} ),
					...Object.fromEntries(
						[ 'params', 'query', 'body' ]
							.filter( ( part ) => parts[ part ] )
							.map( ( part ) => [
								part,
								toPhpSchema( parts[ part ] ),
							] )
					),
				},
			]
		)
	);
}

function main() {
	const { values } = parseArgs( { options: { check: { type: 'boolean' } } } );
	let stale = 0;
	for ( const [ path, make ] of Object.entries( FILES ) ) {
		const text = make();
		if ( text === current( path ) ) {
			continue;
		}
		stale++;
		if ( ! values.check ) {
			mkdirSync( dirname( inProject( path ) ), { recursive: true } );
			writeFileSync( inProject( path ), text );
		}
		process.stdout.write(
			`${ values.check ? 'stale' : 'written' }: ${ path }\n`
		);
	}
	if ( values.check && stale > 0 ) {
		process.stdout.write(
			'Run `node tools/contract.mjs` and commit what it writes.\n'
		);
		process.exitCode = 1;
	}
}

function current( path ) {
	try {
		return readFileSync( inProject( path ), 'utf8' );
	} catch {
		return null;
	}
}

main();
