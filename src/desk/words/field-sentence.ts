import { __, sprintf } from '@wordpress/i18n';

/** What to mend in a field that the provider refused; each matches the dotted path that it names. */
const SENTENCES: readonly [ RegExp, ( place: string ) => string ][] = [
	[
		/^(?:draft\.)?valid_until$/,
		() =>
			__( 'The validity must end within the next 366 days.', 'deskside' ),
	],
	[
		/^(?:draft\.)?minutes_cap$/,
		() =>
			__(
				'Billable minutes: leave them empty, or allow no fewer than the client agreed to on this ticket already.',
				'deskside'
			),
	],
	[
		/^(?:draft\.)?lines\.(\d+)/,
		( place ) =>
			sprintf(
				/* translators: %s: number of a line */
				__(
					'Line %s: say what it is for, a VAT rate, and a quantity and price that give whole cents.',
					'deskside'
				),
				String( Number( place ) + 1 )
			),
	],
	[
		/^(?:draft\.)?lines$/,
		() =>
			__(
				'The sum is not one that can be: below nothing, too large, or outside what the plan asks after such a finding.',
				'deskside'
			),
	],
	[
		/^(?:draft\.)?attachments/,
		() => __( 'A file is not on the ticket any more.', 'deskside' ),
	],
	[
		/^evidence/,
		() => __( 'Choose what of the ticket proves it.', 'deskside' ),
	],
	[
		/^slip$/,
		() =>
			__(
				'The plan does not know this slip, or names no price for it with this topic.',
				'deskside'
			),
	],
	[
		/^ended_at$/,
		() =>
			__(
				'It cannot end before it began, nor in the future.',
				'deskside'
			),
	],
	[
		/^(?:worked_at|happened_at|from|written_at)$/,
		() =>
			__(
				'That time cannot be: it lies ahead, or too far back.',
				'deskside'
			),
	],
	[
		/^minutes$/,
		() => __( 'Minutes are a whole number from 1 to 1440.', 'deskside' ),
	],
	[
		/^(?:body|text|note|reason|subject|work|addressed_to|referral\.to)$/,
		() => __( 'A text is missing or too long.', 'deskside' ),
	],
	[
		/^texts/,
		() =>
			__(
				'A language has no title or no text; English is needed in any case.',
				'deskside'
			),
	],
	[
		/^article$/,
		() =>
			__(
				'“Read more” leads to an article that is not there.',
				'deskside'
			),
	],
	[
		/^plugins/,
		() =>
			__(
				'Write a plugin as woocommerce, woocommerce >=8.0 or woocommerce >=8.0 <=9.9.',
				'deskside'
			),
	],
	[
		/^(?:topic|urgency|facts)/,
		() =>
			__(
				'Topic, urgency or an answer does not fit this plan.',
				'deskside'
			),
	],
];

/**
 * A refused field in the agent's language. The provider's own words about it are English, so they are never shown.
 *
 * @param path As the problem names it.
 */
export function fieldSentence( path: string ): string {
	for ( const [ pattern, sentence ] of SENTENCES ) {
		const found = pattern.exec( path );
		if ( found ) {
			return sentence( found[ 1 ] ?? '' );
		}
	}
	/* translators: %s: technical name of a field */
	return sprintf( __( 'The field “%s” is not right.', 'deskside' ), path );
}
