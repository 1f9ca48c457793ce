import type { Locale, Words } from '../../contract/locale.ts';
import type { QuoteVersion } from '../../contract/quote.ts';
import { minutesWords } from './minutes-words.ts';

/** The number of these words: a changed word is a new number, and who saw the old ones is shown the new ones first. */
export const TEXT_VERSION = 2;

const SUM: Words = {
	en: 'I agree to version {version} of this quote: {gross} including VAT ({net} without VAT).',
	fr: 'J’accepte la version {version} de ce devis : {gross} TVA comprise ({net} hors TVA).',
	nl: 'Ik ga akkoord met versie {version} van deze offerte: {gross} inclusief btw ({net} exclusief btw).',
	de: 'Ich stimme Version {version} dieses Angebots zu: {gross} einschließlich MwSt. ({net} ohne MwSt.).',
	it: 'Accetto la versione {version} di questo preventivo: {gross} IVA inclusa ({net} IVA esclusa).',
};

/** What of a version the sentence names. */
export type Approved = Pick<
	QuoteVersion,
	| 'version'
	| 'total_cents'
	| 'total_cents_with_vat'
	| 'currency'
	| 'minutes_cap'
	| 'minutes_price'
>;

/** The sentence that an owner agrees to, with its sums as the language writes them. */
export function approvalText( version: Approved, locale: Locale ): string {
	const money = new Intl.NumberFormat( locale, {
		style: 'currency',
		currency: version.currency,
	} );
	const words = SUM[ locale ]
		.replace( '{version}', String( version.version ) )
		.replace( '{gross}', () =>
			money.format( version.total_cents_with_vat / 100 )
		)
		.replace( '{net}', () => money.format( version.total_cents / 100 ) );
	return `${ words } ${ minutesWords( version, locale ) }`.trim();
}
