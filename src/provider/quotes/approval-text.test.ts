import { expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { approvalText, TEXT_VERSION } from './approval-text.ts';

const version = {
	version: 3,
	total_cents: 120_000,
	total_cents_with_vat: 145_205,
	currency: 'EUR',
	minutes_cap: 90,
	minutes_price: {
		hourly_rate_cents: 9_500,
		total_cents: 14_250,
		total_cents_with_vat: 17_243,
	},
};
const plain = ( text: string ) => text.replaceAll( /[\u00a0\u202f]/g, ' ' );

/** Whoever changes a word here changes what owners agreed to: it needs the next number. */
test( 'these are the words of number 2', () => {
	expect( TEXT_VERSION ).toBe( 2 );
	expect(
		LOCALES.map( ( locale ) => plain( approvalText( version, locale ) ) )
	).toEqual( [
		'I agree to version 3 of this quote: €1,452.05 including VAT (€1,200.00 without VAT). Up to 90 minutes in all on this ticket may be billed beyond this price, at €95.00 an hour: at most €172.43 including VAT (€142.50 without VAT).',
		'J’accepte la version 3 de ce devis : 1 452,05 € TVA comprise (1 200,00 € hors TVA). En plus de ce prix, 90 minutes au plus en tout peuvent être facturées sur cette demande, à 95,00 € l’heure : au plus 172,43 € TVA comprise (142,50 € hors TVA).',
		'Ik ga akkoord met versie 3 van deze offerte: € 1.452,05 inclusief btw (€ 1.200,00 exclusief btw). Bovenop deze prijs mogen in totaal hoogstens 90 minuten voor dit ticket worden berekend, tegen € 95,00 per uur: hoogstens € 172,43 inclusief btw (€ 142,50 exclusief btw).',
		'Ich stimme Version 3 dieses Angebots zu: 1.452,05 € einschließlich MwSt. (1.200,00 € ohne MwSt.). Zusätzlich zu diesem Preis dürfen für dieses Ticket insgesamt höchstens 90 Minuten berechnet werden, zu 95,00 € je Stunde: höchstens 172,43 € einschließlich MwSt. (142,50 € ohne MwSt.).',
		'Accetto la versione 3 di questo preventivo: 1452,05 € IVA inclusa (1200,00 € IVA esclusa). Oltre a questo prezzo possono essere fatturati in tutto al massimo 90 minuti su questa richiesta, a 95,00 € l’ora: al massimo 172,43 € IVA inclusa (142,50 € IVA esclusa).',
	] );
} );

test( 'without a cap no minutes are spoken of', () => {
	expect(
		approvalText(
			{
				...version,
				minutes_cap: null,
				minutes_price: null,
				currency: 'USD',
			},
			'en'
		)
	).toBe(
		'I agree to version 3 of this quote: $1,452.05 including VAT ($1,200.00 without VAT).'
	);
} );

/** What the minutes of a cap may cost is as sure as the contract is. */
test.each( [
	[
		'no rate of VAT',
		{
			hourly_rate_cents: 9_500,
			total_cents: 14_250,
			total_cents_with_vat: null,
		},
		[
			'at €95.00 an hour: at most €142.50 without VAT.',
			'à 95,00 € l’heure : au plus 142,50 € hors TVA.',
			'tegen € 95,00 per uur: hoogstens € 142,50 exclusief btw.',
			'zu 95,00 € je Stunde: höchstens 142,50 € ohne MwSt.',
			'a 95,00 € l’ora: al massimo 142,50 € IVA esclusa.',
		],
	],
	[
		'no hourly rate',
		null,
		[
			'at the hourly rate of the contract.',
			'au tarif horaire du contrat.',
			'tegen het uurtarief van het contract.',
			'zum Stundensatz des Vertrags.',
			'alla tariffa oraria del contratto.',
		],
	],
] )(
	'with %s the minutes are said as far as they are known',
	( _, minutes_price, ends ) => {
		LOCALES.forEach( ( locale, index ) =>
			expect(
				plain( approvalText( { ...version, minutes_price }, locale ) )
			).toMatch( new RegExp( `90 .*${ ends[ index ] }$` ) )
		);
	}
);
