import type { Locale, Words } from '../../contract/locale.ts';
import type { QuoteVersion } from '../../contract/quote.ts';
import { minutesWords, type Billable } from './minutes-words.ts';

/** What the thread says of a quote, so that it is told even where no card is drawn: by mail, in an export. */
const WORDS = {
	sent: {
		en: 'Quote, version {version}: {gross} including VAT, valid until {until}. {minutes}',
		fr: 'Devis, version {version} : {gross} TVA comprise, valable jusqu’au {until}. {minutes}',
		nl: 'Offerte, versie {version}: {gross} inclusief btw, geldig tot {until}. {minutes}',
		de: 'Angebot, Version {version}: {gross} einschließlich MwSt., gültig bis {until}. {minutes}',
		it: 'Preventivo, versione {version}: {gross} IVA inclusa, valido fino al {until}. {minutes}',
	},
	approved: {
		en: 'Quote approved, version {version}: {gross} including VAT. {note}',
		fr: 'Devis accepté, version {version} : {gross} TVA comprise. {note}',
		nl: 'Offerte goedgekeurd, versie {version}: {gross} inclusief btw. {note}',
		de: 'Angebot angenommen, Version {version}: {gross} einschließlich MwSt. {note}',
		it: 'Preventivo approvato, versione {version}: {gross} IVA inclusa. {note}',
	},
	declined: {
		en: 'Quote declined, version {version}: {note}',
		fr: 'Devis refusé, version {version} : {note}',
		nl: 'Offerte afgewezen, versie {version}: {note}',
		de: 'Angebot abgelehnt, Version {version}: {note}',
		it: 'Preventivo rifiutato, versione {version}: {note}',
	},
	withdrawn: {
		en: 'Quote withdrawn, version {version}: {note}',
		fr: 'Devis retiré, version {version} : {note}',
		nl: 'Offerte ingetrokken, versie {version}: {note}',
		de: 'Angebot zurückgezogen, Version {version}: {note}',
		it: 'Preventivo ritirato, versione {version}: {note}',
	},
} satisfies Record< string, Words >;

type Told = Pick<
	QuoteVersion,
	'version' | 'total_cents_with_vat' | 'valid_until'
> &
	Billable;

/** A sentence for the thread; times are told in the contract's zone. */
export function threadWords(
	what: keyof typeof WORDS,
	version: Told,
	{ locale, zone, note = '' }: { locale: Locale; zone: string; note?: string }
): string {
	const money = new Intl.NumberFormat( locale, {
		style: 'currency',
		currency: version.currency,
	} );
	const time = new Intl.DateTimeFormat( locale === 'en' ? 'en-GB' : locale, {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone,
	} );
	const values: Record< string, string > = {
		version: String( version.version ),
		gross: money.format( version.total_cents_with_vat / 100 ),
		until: time.format( new Date( version.valid_until ) ),
		minutes: minutesWords( version, locale ),
		note,
	};
	// One pass: what a person wrote is never searched for places.
	return WORDS[ what ][ locale ]
		.replace( /\{(\w+)\}/g, ( _, name: string ) => values[ name ] ?? '' )
		.trim();
}
