import type { Locale, Words } from '../../contract/locale.ts';

const WORDS: Words = {
	en: 'This request is now handled as “{topic}”: {reason}\n\n{cost}\n{answer}\n\nWhat you were shown when you sent it stays on record.',
	fr: 'Cette demande est désormais traitée comme « {topic} » : {reason}\n\n{cost}\n{answer}\n\nCe qui vous a été indiqué lors de l’envoi reste enregistré.',
	nl: 'Dit verzoek wordt nu behandeld als ‘{topic}’: {reason}\n\n{cost}\n{answer}\n\nWat je bij het versturen te zien kreeg, blijft bewaard.',
	de: 'Diese Anfrage wird jetzt als „{topic}“ behandelt: {reason}\n\n{cost}\n{answer}\n\nWas Ihnen beim Absenden gezeigt wurde, bleibt aufbewahrt.',
	it: 'Questa richiesta è ora trattata come «{topic}»: {reason}\n\n{cost}\n{answer}\n\nCiò che le è stato mostrato all’invio resta agli atti.',
};

/** What a change of topic or urgency means for the client. */
interface Told {
	topic: string;
	reason: string;
	cost: string;
	answer: string;
}

/** The message that tells a client that their request counts as something else now. */
export function classWords( told: Told, locale: Locale ): string {
	const values: Record< string, string > = { ...told };
	// One pass: what a person wrote is never searched for places.
	return WORDS[ locale ].replace(
		/\{(\w+)\}/g,
		( _, name: string ) => values[ name ] ?? ''
	);
}
