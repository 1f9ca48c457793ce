import { expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { threadWords } from './thread-words.ts';

const version = {
	version: 3,
	total_cents_with_vat: 145_205,
	currency: 'EUR',
	valid_until: '2026-11-17T22:30:00.000Z',
	minutes_cap: null,
	minutes_price: null,
};
const zone = 'Europe/Amsterdam';

const inAll = ( what: Parameters< typeof threadWords >[ 0 ] ) =>
	LOCALES.map( ( locale ) =>
		threadWords( what, version, {
			locale,
			zone,
			note: '{gross}?',
		} ).replaceAll( /[\u00a0\u202f]/g, ' ' )
	);

test( 'a quote that was sent says its sum and until when, in the contract’s zone', () => {
	expect( inAll( 'sent' ) ).toEqual( [
		'Quote, version 3: €1,452.05 including VAT, valid until 17 November 2026 at 23:30.',
		'Devis, version 3 : 1 452,05 € TVA comprise, valable jusqu’au 17 novembre 2026 à 23:30.',
		'Offerte, versie 3: € 1.452,05 inclusief btw, geldig tot 17 november 2026 om 23:30.',
		'Angebot, Version 3: 1.452,05 € einschließlich MwSt., gültig bis 17. November 2026 um 23:30.',
		'Preventivo, versione 3: 1452,05 € IVA inclusa, valido fino al 17 novembre 2026 alle ore 23:30.',
	] );
} );

test( 'a quote with a cap says that its minutes come on top', () => {
	expect(
		threadWords(
			'sent',
			{
				...version,
				minutes_cap: 90,
				minutes_price: {
					hourly_rate_cents: 9_500,
					total_cents: 14_250,
					total_cents_with_vat: 17_243,
				},
			},
			{ locale: 'en', zone }
		)
	).toMatch(
		/at 23:30\. Up to 90 minutes in all on this ticket may be billed beyond this price, at €95\.00 an hour: at most €172\.43 including VAT/
	);
} );

test( 'a person’s own words stand as they are, braces and all', () => {
	expect( inAll( 'approved' ) ).toEqual( [
		'Quote approved, version 3: €1,452.05 including VAT. {gross}?',
		'Devis accepté, version 3 : 1 452,05 € TVA comprise. {gross}?',
		'Offerte goedgekeurd, versie 3: € 1.452,05 inclusief btw. {gross}?',
		'Angebot angenommen, Version 3: 1.452,05 € einschließlich MwSt. {gross}?',
		'Preventivo approvato, versione 3: 1452,05 € IVA inclusa. {gross}?',
	] );
	expect( inAll( 'declined' ) ).toEqual( [
		'Quote declined, version 3: {gross}?',
		'Devis refusé, version 3 : {gross}?',
		'Offerte afgewezen, versie 3: {gross}?',
		'Angebot abgelehnt, Version 3: {gross}?',
		'Preventivo rifiutato, versione 3: {gross}?',
	] );
	expect( inAll( 'withdrawn' ) ).toEqual( [
		'Quote withdrawn, version 3: {gross}?',
		'Devis retiré, version 3 : {gross}?',
		'Offerte ingetrokken, versie 3: {gross}?',
		'Angebot zurückgezogen, Version 3: {gross}?',
		'Preventivo ritirato, versione 3: {gross}?',
	] );
} );

test( 'without a note nothing trails behind', () => {
	expect( threadWords( 'approved', version, { locale: 'en', zone } ) ).toBe(
		'Quote approved, version 3: €1,452.05 including VAT.'
	);
} );
