import type {
	ApproveQuote,
	DeclineQuote,
	QuoteChanged,
} from '../../contract/quote.ts';
import type { TicketChanged } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import { sha256 } from '../access/token.ts';
import { readMinutesOf } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { newId } from '../new-id.ts';
import { addMessage } from '../tickets/add-message.ts';
import { readTicket } from '../tickets/read-ticket.ts';
import { checkKey } from './check-key.ts';
import { endQuote } from './end-quote.ts';
import { buildEvidence } from './evidence.ts';
import { findSiteQuote, type QuotePlace } from './find-quote.ts';
import { mailDecision } from './mail-decision.ts';
import { lockQuote } from './lock-quote.ts';
import { moveQuote } from './move-quote.ts';
import { noteApproval } from './note-approval.ts';
import { openConsent } from './open-consent.ts';
import { QuoteClash } from './quote-clash.ts';
import type { QuoteRows, VersionRow } from './quote-rows.ts';
import { readSiteQuote } from './read-quotes.ts';
import { checkSignIn } from './sign-in.ts';
import { shownIn } from './shown.ts';
import { threadWords } from './thread-words.ts';
import { toState } from './to-state.ts';

export type Decision =
	| ( Signed & { decision: 'approved'; seen: ApproveQuote } )
	| ( Signed & { decision: 'declined'; seen: DeclineQuote } );

interface Signed {
	key: string;
	/** When the person proved who they are, as the site says; null when it does not say. */
	signed_in_at: string | null;
}

/**
 * An owner's word on a quote, once and for ever. Whatever the request says of version, sums, currency and text is only compared
 * with what is held. Decision, evidence, consent, journal and message are one transaction: all of it is there, or none.
 *
 * @throws {QuoteClash}   when it changed, ended or ran out, or when other things were seen than are held.
 * @throws {ProblemError} `not_found`; `forbidden` for an employee; `idempotency_conflict` for a key that decided another quote;
 *                        `recent_sign_in_required` for a sum that asks for one.
 */
export async function decideQuote(
	trx: Trx,
	caller: Caller,
	id: string,
	decided: Decision
): Promise< QuoteChanged > {
	const place = await findSiteQuote( trx, caller, id );
	const rows = await lockQuote( trx, place );
	await checkKey( trx, place, decided.key );
	const move = moveDecided( rows, caller, id, decided );
	const changed = move.repeated
		? await readChanged( trx, caller, place )
		: await write( trx, caller, place, rows, decided );
	return { ...changed, quote: await readSiteQuote( trx, caller, place ) };
}

async function readChanged(
	trx: Trx,
	caller: Caller,
	{ ticket_id }: QuotePlace
): Promise< TicketChanged > {
	return {
		ticket: await readTicket( trx, caller, ticket_id ),
		minutes: await readMinutesOf( trx, caller.site.contract, caller.at ),
	};
}

function moveDecided(
	rows: QuoteRows,
	{ person, at }: Caller,
	id: string,
	{ decision, seen, key }: Decision
) {
	const move = moveQuote( toState( rows, seen.locale ), {
		do: decision === 'approved' ? 'approve' : 'decline',
		at,
		key,
		ref: person.ref,
		role: person.role,
		seen,
	} );
	if ( seen.quote_id !== id ) {
		throw new QuoteClash(
			'altered',
			'What was shown is another quote. Look at it again.'
		);
	}
	return move;
}

async function write(
	trx: Trx,
	caller: Caller,
	place: QuotePlace,
	{ versions }: QuoteRows,
	decided: Decision
): Promise< TicketChanged > {
	const version = versions.at( -1 ) as VersionRow;
	if ( decided.decision === 'approved' ) {
		checkSignIn( caller.site.contract, version.total_cents_with_vat, {
			at: caller.at,
			signed_in_at: decided.signed_in_at,
		} );
	}
	await keepDecision( trx, caller, place, version, decided );
	const note = noteOf( decided );
	await endQuote( trx, place, {
		what: decided.decision,
		version: version.version,
		by_kind: 'site',
		by_ref: caller.person.ref,
		by_name: caller.person.name,
		note,
		at: caller.at,
		written_at: caller.at,
	} );
	await mailDecision( trx, caller, place, version, decided.decision );
	const words = {
		locale: caller.person.locale,
		zone: caller.site.contract.zone,
	};
	return addMessage( trx, caller, place.ticket_id, {
		id: newId( 'msg' ),
		body: threadWords( decided.decision, version, { ...words, note } ),
		attachments: [],
		written_at: caller.at,
	} );
}

async function keepDecision(
	trx: Trx,
	caller: Caller,
	place: QuotePlace,
	version: VersionRow,
	decided: Decision
): Promise< void > {
	const { decision, key, seen, signed_in_at } = decided;
	const { person, at } = caller;
	const shown = shownIn( version, seen.locale );
	const consent_entry_id =
		decision === 'approved'
			? await openConsent( trx, caller, place, version, shown )
			: null;
	const note = noteOf( decided );
	const { screen } = seen;
	const parts = { decision, version, shown, person, screen, note, at, key };
	const evidence = buildEvidence( {
		...parts,
		signed_in_at,
		consent_entry_id,
	} );
	const evidence_sha256 = sha256( evidence );
	await trx
		.insertInto( 'quote_decisions' )
		.values( {
			provider_id: place.provider_id,
			site_id: place.site_id,
			quote_id: place.id,
			version: version.version,
			decision,
			total_cents: version.total_cents,
			total_cents_with_vat: version.total_cents_with_vat,
			currency: version.currency,
			document_sha256: version.document_sha256,
			text_version: shown.text.version,
			locale: shown.text.locale,
			shown_sha256: shown.sha256,
			person_ref: person.ref,
			person_name: person.name,
			person_role: 'owner',
			note,
			decided_at: at,
			key,
			consent_entry_id,
			evidence,
			evidence_sha256,
		} )
		.execute();
	if ( decision === 'approved' ) {
		await noteApproval( trx, caller, place, version, evidence_sha256 );
	}
}

function noteOf( decided: Decision ): string {
	return decided.decision === 'approved'
		? decided.seen.note
		: decided.seen.reason;
}
