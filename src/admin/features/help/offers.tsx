import { __ } from '@wordpress/i18n';
import { ArticleList } from './article-list.tsx';
import { fitsHere } from './fits-here.ts';
import { useHelpStyle } from './help-style.ts';
import { useLibrary } from './use-library.ts';
import { useSearch } from './use-search.ts';

const MOST = 3;
/** Fewer letters are no question yet. */
const ENOUGH = 8;

type Props = {
	screen: string;
	/** The chosen field's name, '' for none. */
	field: string;
	/** What was written so far. */
	words: string;
	onOpen: ( id: string ) => void;
};

/** Answers offered before a request is sent: to its words, before there are any to this field and screen. */
export function Offers( { screen, field, words, onOpen }: Props ) {
	useHelpStyle();
	const [ state ] = useLibrary();
	const library = state.status === 'ready' ? state.library : null;
	const written = words.trim().length >= ENOUGH;
	const found = useSearch( library, written ? words : field, screen );
	if ( ! library ) {
		return null;
	}
	const articles = [
		...found.articles,
		...( written ? [] : fitsHere( library.articles, screen ) ),
	]
		.filter(
			( { id }, at, all ) =>
				all.findIndex( ( other ) => other.id === id ) === at
		)
		.slice( 0, MOST );
	if ( articles.length === 0 ) {
		return null;
	}
	return (
		<aside
			className="deskside-offers"
			aria-label={ __( 'Answers that may fit', 'deskside' ) }
		>
			<h3>
				{ written
					? __( 'This may answer it', 'deskside' )
					: __( 'Right now, for this screen', 'deskside' ) }
			</h3>
			<ArticleList short articles={ articles } onOpen={ onOpen } />
		</aside>
	);
}
