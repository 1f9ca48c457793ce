import type { QueueItem } from '../../contract/desk.ts';

/**
 * Whether a line of the queue has all the words, in any of what it shows, whatever the case or accents.
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
