import { Button } from '@wordpress/components';
import type { ArticleCard } from '../../../contract/help.ts';

type Props = {
	articles: readonly ArticleCard[];
	onOpen: ( id: string ) => void;
	/** Titles only, where there is little room. */
	short?: boolean;
};

/** Articles as a list of buttons that open them. */
export function ArticleList( { articles, onOpen, short = false }: Props ) {
	return (
		<ul className="deskside-articles">
			{ articles.map( ( { id, locale, title, summary } ) => (
				<li key={ id } lang={ locale }>
					<Button variant="link" onClick={ () => onOpen( id ) }>
						{ title }
					</Button>
					{ ! short && summary && (
						<p className="deskside-hint">{ summary }</p>
					) }
				</li>
			) ) }
		</ul>
	);
}
