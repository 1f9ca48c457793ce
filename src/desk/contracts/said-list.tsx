import type { Said } from '../../contract/contract.ts';

interface Props {
	title: string;
	items: readonly Said[];
}

/** Sentences of a plan under a title; nothing when it says none. */
export function SaidList( { title, items }: Props ) {
	if ( items.length === 0 ) {
		return null;
	}
	return (
		<section className="deskside-said">
			<h4>{ title }</h4>
			<ul>
				{ items.map( ( { id, text } ) => (
					<li key={ id } dir="auto">
						{ text }
					</li>
				) ) }
			</ul>
		</section>
	);
}
