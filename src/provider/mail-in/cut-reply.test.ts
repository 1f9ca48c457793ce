import { describe, expect, it } from 'vitest';
import { cutReply } from './cut-reply.ts';

describe( 'cutReply', () => {
	it.each( [
		'On Tue, Nov 10, 2026 at 9:00 AM Nordlicht <desk@n.example> wrote:',
		'On Tue, Nov 10, 2026 at 9:00 AM Nordlicht Support\n<desk@n.example> wrote:',
		'Am 10.11.2026 um 09:00 schrieb Nordlicht:',
		'Le mar. 10 nov. 2026 à 09:00, Nordlicht <desk@n.example> a écrit :',
		'Op di 10 nov. 2026 om 09:00 schreef Nordlicht <desk@n.example>:',
		'Il giorno mar 10 nov 2026 alle ore 09:00 Nordlicht <desk@n.example> ha scritto:',
		'-----Original Message-----',
		'-----Ursprüngliche Nachricht-----',
		'________________________________',
		'Van: Nordlicht <desk@n.example>',
		'-- ',
		'Sent from my iPhone',
		'Verzonden vanaf mijn iPhone',
		'Von meinem iPhone gesendet',
	] )( 'ends before %j', ( head ) => {
		expect( cutReply( `Thanks.\n\n${ head }\n> Old words\n` ) ).toBe(
			'Thanks.'
		);
	} );

	it( 'keeps an answer between quoted lines, and drops what is quoted last', () => {
		expect( cutReply( '> One?\nYes.\n> Two?\nNo.\n> Three?\n\n' ) ).toBe(
			'> One?\nYes.\n> Two?\nNo.'
		);
	} );

	it( 'leaves words alone that only look a little alike', () => {
		const text =
			'On the checkout the button is grey.\nLe panier est vide.\nFrom: the shop page\n- a list';
		expect( cutReply( text ) ).toBe( text );
	} );

	it.each( [
		`On ${ 'a '.repeat( 200_000 ) }x`,
		`${ '-_ '.repeat( 100_000 ) }x`,
	] )( 'leaves a long and hostile line whole (%#)', ( text ) => {
		expect( cutReply( text ) ).toBe( text );
	} );

	it( 'leaves nothing of a long and hostile quote', () => {
		expect( cutReply( '>\n'.repeat( 200_000 ) ) ).toBe( '' );
	} );
} );
