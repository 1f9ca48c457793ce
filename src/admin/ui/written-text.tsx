import { splitLinks } from './split-links.ts';

/** What a person wrote, as text: line breaks and web addresses work, markup stays what it is, letters. */
export function WrittenText( { text }: { text: string } ) {
	return (
		<div className="deskside-text" dir="auto">
			{ splitLinks( text ).map( ( part, index ) =>
				part.href ? (
					<a
						key={ index }
						href={ part.href }
						target="_blank"
						rel="noopener noreferrer nofollow"
					>
						{ part.text }
					</a>
				) : (
					part.text
				)
			) }
		</div>
	);
}
