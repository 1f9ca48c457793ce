import type { Locale, Words } from '../../contract/locale.ts';
import type { Referral, RefuseTicket } from '../../contract/refusal.ts';
import { fill } from '../clock/explain-words.ts';

const REFUSED: Words = {
	en: 'We do not take this request on. {reason}',
	fr: 'Nous ne prenons pas cette demande en charge. {reason}',
	nl: 'Wij nemen deze aanvraag niet aan. {reason}',
	de: 'Wir nehmen diese Anfrage nicht an. {reason}',
	it: 'Non prendiamo in carico questa richiesta. {reason}',
};

const REFERRED: Record< Referral[ 'kind' ], Words > = {
	outside_professional: {
		en: 'We refer you to an outside professional: {to}.',
		fr: 'Nous vous adressons à un professionnel externe : {to}.',
		nl: 'Wij verwijzen je naar een andere vakman of -vrouw: {to}.',
		de: 'Wir verweisen Sie an eine andere Fachkraft: {to}.',
		it: 'La indirizziamo a un professionista esterno: {to}.',
	},
	larger_plan: {
		en: 'A larger plan includes it: {to}.',
		fr: 'Une formule plus grande le comprend : {to}.',
		nl: 'Een groter pakket omvat het: {to}.',
		de: 'Ein größeres Paket enthält es: {to}.',
		it: 'Un piano più grande lo include: {to}.',
	},
};

const NO_MINUTES: Words = {
	en: 'No minutes were used.',
	fr: 'Aucune minute n’a été utilisée.',
	nl: 'Er zijn geen minuten gebruikt.',
	de: 'Es wurden keine Minuten verbraucht.',
	it: 'Nessun minuto è stato usato.',
};

/** A refusal as the owner reads it in the thread: why, where to, and that it cost nothing. */
export function refusalWords(
	{ reason, referral }: Pick< RefuseTicket, 'reason' | 'referral' >,
	locale: Locale
): string {
	return [
		fill( REFUSED[ locale ], { reason } ),
		fill( REFERRED[ referral.kind ][ locale ], { to: referral.to } ),
		NO_MINUTES[ locale ],
	].join( '\n\n' );
}
