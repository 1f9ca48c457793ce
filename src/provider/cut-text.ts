/**
 * The beginning of a text, `most` UTF-16 units at the most. A character that the cut would halve is left out: PostgreSQL
 * takes no half one into `jsonb`, and no address can be written with it.
 */
export const cutText = ( text: string, most: number ): string =>
	text.slice( 0, most ).replace( /\p{Surrogate}$/u, '' );
