import type { Locale, Words } from '../../contract/locale.ts';
import type { QuoteVersion } from '../../contract/quote.ts';

const HEAD: Words = {
	en: 'Up to {minutes} minutes in all on this ticket may be billed beyond this price, at ',
	fr: 'En plus de ce prix, {minutes} minutes au plus en tout peuvent être facturées sur cette demande, ',
	nl: 'Bovenop deze prijs mogen in totaal hoogstens {minutes} minuten voor dit ticket worden berekend, tegen ',
	de: 'Zusätzlich zu diesem Preis dürfen für dieses Ticket insgesamt höchstens {minutes} Minuten berechnet werden, ',
	it: 'Oltre a questo prezzo possono essere fatturati in tutto al massimo {minutes} minuti su questa richiesta, ',
};

const GROSS: Words = {
	en: '{rate} an hour: at most {gross} including VAT ({net} without VAT).',
	fr: 'à {rate} l’heure : au plus {gross} TVA comprise ({net} hors TVA).',
	nl: '{rate} per uur: hoogstens {gross} inclusief btw ({net} exclusief btw).',
	de: 'zu {rate} je Stunde: höchstens {gross} einschließlich MwSt. ({net} ohne MwSt.).',
	it: 'a {rate} l’ora: al massimo {gross} IVA inclusa ({net} IVA esclusa).',
};

/** The contract names no rate of VAT. */
const NET: Words = {
	en: '{rate} an hour: at most {net} without VAT.',
	fr: 'à {rate} l’heure : au plus {net} hors TVA.',
	nl: '{rate} per uur: hoogstens {net} exclusief btw.',
	de: 'zu {rate} je Stunde: höchstens {net} ohne MwSt.',
	it: 'a {rate} l’ora: al massimo {net} IVA esclusa.',
};

/** The contract names no hourly rate, or the version was sent before versions kept it. */
const UNKNOWN: Words = {
	en: 'the hourly rate of the contract.',
	fr: 'au tarif horaire du contrat.',
	nl: 'het uurtarief van het contract.',
	de: 'zum Stundensatz des Vertrags.',
	it: 'alla tariffa oraria del contratto.',
};

/** What of a version says what its minutes may cost. */
export type Billable = Pick<
	QuoteVersion,
	'minutes_cap' | 'minutes_price' | 'currency'
>;

/**
 * That the minutes of a cap are billed beside the price, and what they come to at most; empty without a cap. So it is in the
 * ledger and the statement: a quote's sum is no minute, and a billable minute is no part of a quote.
 */
export function minutesWords( version: Billable, locale: Locale ): string {
	const { minutes_cap: cap, minutes_price: price, currency } = version;
	if ( cap === null ) {
		return '';
	}
	const money = new Intl.NumberFormat( locale, {
		style: 'currency',
		currency,
	} );
	const say = ( cents: number | null | undefined ) =>
		typeof cents === 'number' ? money.format( cents / 100 ) : '';
	const words = HEAD[ locale ] + tailOf( price )[ locale ];
	return words
		.replace( '{minutes}', String( cap ) )
		.replace( '{rate}', () => say( price?.hourly_rate_cents ) )
		.replace( '{net}', () => say( price?.total_cents ) )
		.replace( '{gross}', () => say( price?.total_cents_with_vat ) );
}

function tailOf( price: Billable[ 'minutes_price' ] ): Words {
	if ( ! price ) {
		return UNKNOWN;
	}
	return price.total_cents_with_vat === null ? NET : GROSS;
}
