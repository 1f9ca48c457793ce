import { sql } from 'kysely';
import type { Locale } from '../../contract/locale.ts';
import type { Trx } from '../db/database.ts';
import { tellSite } from '../events/tell-site.ts';
import { askMail } from '../mail/ask-mail.ts';

/** Whose advice. */
interface Place {
	provider_id: string;
	contract_id: string;
}

interface ToldAdvice {
	subject: string;
	text: string;
	addressed_to: string;
	/** What the mail is about, once: `advice adv_…`. */
	key: string;
	at: string;
}

/** The contract's site hears of an advice, and one owner reads it by mail. Nothing for a contract that has no site yet. */
export async function tellAdvice(
	trx: Trx,
	{ provider_id, contract_id }: Place,
	{ subject, text, addressed_to, key, at }: ToldAdvice
): Promise< void > {
	const site = await trx
		.selectFrom( 'sites' )
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', contract_id )
		.where( 'disconnected_at', 'is', null )
		.select( 'id' )
		.executeTakeFirst();
	if ( ! site ) {
		return;
	}
	const place = { provider_id, site_id: site.id };
	await tellSite( trx, place, {
		type: 'advice.changed',
		ticket_id: null,
		at,
	} );
	const to = await readerOf( trx, place, addressed_to );
	if ( to ) {
		await askMail(
			trx,
			{ ...place, ticket_id: null },
			{ kind: 'advice', key, to, data: { title: subject, text }, at }
		);
	}
}

interface Reader {
	name: string;
	address: string;
	locale: Locale;
}

/**
 * Addresses are known of people who asked for help: the owner who is named, else the one who wrote last. Never an employee,
 * who could not acknowledge it, and never all who ever wrote, who may have left the shop.
 */
async function readerOf(
	trx: Trx,
	{ provider_id, site_id }: { provider_id: string; site_id: string },
	name: string
): Promise< Reader | undefined > {
	const { rows } = await sql< Reader >`
		select opened_name as name, opened_email as address, opened_locale as locale from tickets
		where provider_id = ${ provider_id } and site_id = ${ site_id } and opened_role = 'owner' and opened_email is not null
		order by lower( opened_name ) = lower( ${ name } ) desc, created_at desc, id desc limit 1`.execute(
		trx
	);
	return rows[ 0 ];
}
