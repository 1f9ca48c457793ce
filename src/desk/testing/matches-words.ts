import type { QueueItem } from '../../contract/desk.ts';

/**
 * Whether a ticket has all the words, as the provider looks for them, whatever the case or accents.
 *
 * @param item  The line.
 * @param words What the agent typed.
 */
export function matchesWords( item: QueueItem, words: string ): boolean {
	const text = plain(
		[
			`#${ item.number }`,
			item.subject,
			item.site_name,
			item.site_url,
			item.topic_label,
			item.plan_label,
			item.agent,
			item.id.slice( -6 ),
		].join( ' ' )
	);
	return plain( words )
		.split( /\s+/ )
		.every( ( word ) => text.includes( word ) );
}

function plain( text: string ): string {
	return text
		.normalize( 'NFD' )
		.replace( /\p{Diacritic}/gu, '' )
		.toLowerCase();
}
