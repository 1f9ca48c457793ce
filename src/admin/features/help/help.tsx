import { SearchControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import { store } from '../../store/index.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ArticleList } from './article-list.tsx';
import { fitsHere } from './fits-here.ts';
import { useHelpStyle } from './help-style.ts';
import type { Library } from './load-library.ts';
import { Reader } from './reader.tsx';
import { keepReadingPlace, readingPlace } from './reading-place.ts';
import { TipsSwitch } from './tips-switch.tsx';
import { useLibrary } from './use-library.ts';
import { type Found, useSearch } from './use-search.ts';

type Props = {
	screen: string;
	/** The open article; null shows the search. */
	article: string | null;
	onOpen: ( id: string | null ) => void;
	/** Given while a question is being written. */
	onSolved: ( ( article: string ) => void ) | null;
};

/** The knowledge base: search, what fits this screen, one article. */
export function Help( { screen, article, onOpen, onSolved }: Props ) {
	useHelpStyle();
	const [ state, retry ] = useLibrary();
	const [ words, setWords ] = useState( '' );
	const library = state.status === 'ready' ? state.library : null;
	const found = useSearch( library, words, screen );
	if ( article ) {
		return (
			<Reader
				key={ article }
				id={ article }
				screen={ screen }
				adminUrl={ library?.admin_url ?? '' }
				onSolved={ onSolved && ( () => onSolved( article ) ) }
				onOpen={ onOpen }
				onBack={ () => {
					keepReadingPlace( null );
					onOpen( null );
				} }
			/>
		);
	}
	return (
		<div className="deskside-help">
			<SearchControl
				__nextHasNoMarginBottom
				label={ __( 'Search the answers', 'deskside' ) }
				placeholder={ __( 'Search the answers', 'deskside' ) }
				value={ words }
				onChange={ setWords }
			/>
			{ words.trim() ? (
				<Results found={ found } onOpen={ onOpen } />
			) : (
				library && (
					<Home
						library={ library }
						screen={ screen }
						onOpen={ onOpen }
					/>
				)
			) }
			{ state.status === 'loading' && (
				<Loading
					label={ __( 'The answers are being read…', 'deskside' ) }
				/>
			) }
			{ state.status === 'failed' && (
				<ProblemNotice code={ state.code } onRetry={ retry } />
			) }
		</div>
	);
}

function Results( {
	found,
	onOpen,
}: {
	found: Found;
	onOpen: ( id: string ) => void;
} ) {
	const { articles, from } = found;
	return (
		<>
			<p role="status" className="deskside-hint">
				{ articles.length > 0
					? sprintf(
							/* translators: %d: a number of articles. */
							_n(
								'%d answer',
								'%d answers',
								articles.length,
								'deskside'
							),
							articles.length
					  )
					: from !== 'local' &&
					  __(
							'Nothing found. Ask your provider under “Ask”: your question shows them what is missing here.',
							'deskside'
					  ) }
			</p>
			<ArticleList articles={ articles } onOpen={ onOpen } />
			{ from === 'kept' && (
				<p className="deskside-hint">
					{ __(
						'Your provider cannot be reached now. These are the answers kept on your site.',
						'deskside'
					) }
				</p>
			) }
		</>
	);
}

function Home( {
	library,
	screen,
	onOpen,
}: {
	library: Library;
	screen: string;
	onOpen: ( id: string ) => void;
} ) {
	const contract = useSelect(
		( select ) => select( store ).getSummary()?.summary?.contract ?? null,
		[]
	);
	const here = fitsHere( library.articles, screen );
	const covered = library.articles.filter(
		( { plans } ) => contract && plans.includes( contract.plan )
	);
	const place = readingPlace();
	return (
		<>
			{ place && (
				<section>
					<h3>{ __( 'You were reading', 'deskside' ) }</h3>
					<ArticleList
						short
						articles={ library.articles.filter(
							( { id } ) => id === place.id
						) }
						onOpen={ onOpen }
					/>
				</section>
			) }
			{ here.length > 0 && (
				<section>
					<h3>{ __( 'About this screen', 'deskside' ) }</h3>
					<ArticleList articles={ here } onOpen={ onOpen } />
				</section>
			) }
			{ covered.length > 0 && (
				<section>
					<h3>
						{ sprintf(
							/* translators: %s: name of a plan. */
							__( 'What your plan %s covers', 'deskside' ),
							contract?.plan_label ?? ''
						) }
					</h3>
					<ArticleList short articles={ covered } onOpen={ onOpen } />
				</section>
			) }
			{ library.articles.length === 0 && (
				<p>
					{ __(
						'Your provider has not written any answers yet. Ask under “Ask”.',
						'deskside'
					) }
				</p>
			) }
			<TipsSwitch off={ library.tips_off } />
		</>
	);
}
