import { firstWords } from './first-words.ts';
import { wordsOf } from './words-of.ts';

/** Words of a label without those of a field inside it: the choices of a select are no name. */
export function nameOf( label: Element, field: Element ): string {
	return label.contains( field )
		? [ ...label.childNodes ]
				.filter( ( child ) => ! child.contains( field ) )
				.map( wordsOf )
				.join( ' ' )
				.trim()
		: wordsOf( label );
}

/** What a field without words of its own is called: by itself, or by the heading it stands in. */
export const lastName = ( field: Element ): string =>
	field.getAttribute( 'aria-label' ) ||
	( field.localName === 'select'
		? wordsOf(
				firstWords(
					field.closest( 'h1,h2,h3,h4,h5,legend,th' ) ?? field
				)
		  )
		: ( field as HTMLInputElement ).value || wordsOf( field ) );
