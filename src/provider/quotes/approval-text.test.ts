import { expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { approvalText, TEXT_VERSION } from './approval-text.ts';

const version = {
	version: 3,
	total_cents: 120_000,
	total_cents_with_vat: 145_205,
	currency: 'EUR',
	minutes_cap: 90,
};
const plain = ( text: string ) => text.replaceAll( /[\u00a0\u202f]/g, ' ' );

/** Whoever changes a word here changes what owners agreed to: it needs the next number. */
test( 'these are the words of number 1', () => {
	expect( TEXT_VERSION ).toBe( 1 );
	expect(
		LOCALES.map( ( locale ) => plain( approvalText( version, locale ) ) )
	).toEqual( [
		'I agree to version 3 of this quote: €1,452.05 including VAT (€1,200.00 without VAT). It allows at most 90 billable minutes in all on this ticket.',
		'J’accepte la version 3 de ce devis : 1 452,05 € TVA comprise (1 200,00 € hors TVA). Il autorise au plus 90 minutes facturables en tout sur cette demande.',
		'Ik ga akkoord met versie 3 van deze offerte: € 1.452,05 inclusief btw (€ 1.200,00 exclusief btw). Dit staat in totaal hoogstens 90 betaalde minuten voor dit ticket toe.',
		'Ich stimme Version 3 dieses Angebots zu: 1.452,05 € einschließlich MwSt. (1.200,00 € ohne MwSt.). Es erlaubt insgesamt höchstens 90 berechnete Minuten für dieses Ticket.',
		'Accetto la versione 3 di questo preventivo: 1452,05 € IVA inclusa (1200,00 € IVA esclusa). Autorizza in tutto al massimo 90 minuti a pagamento su questa richiesta.',
	] );
} );

test( 'without a cap no minutes are spoken of', () => {
	expect(
		approvalText( { ...version, minutes_cap: null, currency: 'USD' }, 'en' )
	).toBe(
		'I agree to version 3 of this quote: $1,452.05 including VAT ($1,200.00 without VAT).'
	);
} );
