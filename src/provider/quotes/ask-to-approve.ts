import type { AskToApprove, QuoteAsked } from '../../contract/quote.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { checkOpen, checkVersion } from './check-quote.ts';
import { tellSite } from '../events/tell-site.ts';
import { askMail } from '../mail/ask-mail.ts';
import { findSiteQuote, type QuotePlace } from './find-quote.ts';
import { lockQuote } from './lock-quote.ts';
import { readSiteQuote } from './read-quotes.ts';
import { toState } from './to-state.ts';

/**
 * Keeps that somebody asked an owner to look at a version and decide. Asking the same owner about the same version again
 * changes nothing, so nobody is told twice. It decides nothing.
 *
 * @throws {ProblemError} `not_found`.
 * @throws {QuoteClash}   when there is nothing to approve any more, or another version counts.
 */
export async function askToApprove(
	trx: Trx,
	caller: Caller,
	id: string,
	{ version, to, note }: AskToApprove
): Promise< QuoteAsked > {
	const { person, at } = caller;
	const place = await findSiteQuote( trx, caller, id );
	const state = toState( await lockQuote( trx, place ), person.locale );
	checkOpen( state, at );
	checkVersion( state, version );
	const asked = await trx
		.insertInto( 'quote_requests' )
		.values( {
			provider_id: place.provider_id,
			site_id: place.site_id,
			quote_id: id,
			version,
			by_ref: person.ref,
			by_name: person.name,
			to_ref: to.ref,
			to_name: to.name,
			to_email: to.email,
			to_locale: to.locale,
			note,
			at,
		} )
		.onConflict( ( conflict ) => conflict.doNothing() )
		.returning( 'quote_id' )
		.execute();
	if ( asked.length > 0 ) {
		await tell( trx, caller, place, { version, to, note } );
	}
	return { quote: await readSiteQuote( trx, caller, place ) };
}

/** By mail, where there is an address, and by the badge. */
async function tell(
	trx: Trx,
	{ person, at }: Caller,
	place: QuotePlace,
	{ version, to, note }: AskToApprove
): Promise< void > {
	const { ticket_id, id } = place;
	await tellSite( trx, place, {
		type: 'quote.changed',
		ticket_id,
		quote_id: id,
		at,
	} );
	if ( to.email !== null ) {
		await askMail( trx, place, {
			kind: 'approval_asked',
			key: `approve ${ id } ${ version }`,
			to: { name: to.name, address: to.email, locale: to.locale },
			data: { quote_id: id, by: person.name, note },
			at,
		} );
	}
}
