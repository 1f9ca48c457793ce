import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import type { Article } from '../../../contract/help.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ArticleBody } from './article-body.tsx';
import { keepReadingPlace, readingPlace } from './reading-place.ts';
import { useArticle } from './use-article.ts';
import { Vote } from './vote.tsx';

type Props = {
	id: string;
	screen: string;
	adminUrl: string;
	/** Given while a question is being written: the article may have answered it. */
	onSolved: ( () => void ) | null;
	onOpen: ( id: string ) => void;
	onBack: () => void;
};

/** One article, beside the screen that it explains. */
export function Reader( props: Props ) {
	const [ state, retry ] = useArticle( props.id );
	return (
		<div className="deskside-article">
			<Button variant="link" onClick={ props.onBack }>
				{ __( 'All answers', 'deskside' ) }
			</Button>
			{ state.status === 'loading' && (
				<Loading
					label={ __( 'The article is being read…', 'deskside' ) }
				/>
			) }
			{ state.status === 'failed' && (
				<ProblemNotice code={ state.code } onRetry={ retry } />
			) }
			{ state.status === 'ready' && (
				<Text { ...props } article={ state.article } />
			) }
		</div>
	);
}

function Text( {
	article,
	screen,
	adminUrl,
	onSolved,
	onOpen,
}: Props & { article: Article } ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useKeptPlace( heading, article );
	return (
		<>
			<h3 ref={ heading } tabIndex={ -1 } lang={ article.locale }>
				{ article.title }
			</h3>
			<ArticleBody
				html={ article.html }
				lang={ article.locale }
				adminUrl={ adminUrl }
				onOpen={ onOpen }
			/>
			{ onSolved && (
				<div className="deskside-notice is-info">
					<Button variant="primary" onClick={ onSolved }>
						{ __( 'This solved it', 'deskside' ) }
					</Button>
					<p className="deskside-hint">
						{ __(
							'Your unfinished request is thrown away then.',
							'deskside'
						) }
					</p>
				</div>
			) }
			<Vote
				key={ article.id }
				article={ article.id }
				before={ article.helpful }
				screen={ screen }
			/>
			<p className="deskside-hint">
				<a href={ deepLink( article.id ) }>
					{ __( 'Link to this article', 'deskside' ) }
				</a>
			</p>
		</>
	);
}

/** The present screen with this article beside it. */
function deepLink( id: string ): string {
	const url = new URL( window.location.href );
	url.searchParams.set( 'deskside-article', id );
	return url.href;
}

/** Takes the focus, goes on where the reader was, and remembers where they are. */
function useKeptPlace(
	heading: React.RefObject< HTMLElement >,
	{ id, title }: Article
): void {
	useEffect( () => {
		const room = heading.current?.closest( '.deskside-room' );
		const before = readingPlace();
		heading.current?.focus( { preventScroll: true } );
		if ( ! room ) {
			return undefined;
		}
		room.scrollTop = before?.id === id ? before.top : 0;
		const keep = () => {
			// A hidden room has no place of its own.
			if ( room.clientHeight > 0 ) {
				keepReadingPlace( { id, title, top: room.scrollTop } );
			}
		};
		keep();
		room.addEventListener( 'scroll', keep, { passive: true } );
		return () => room.removeEventListener( 'scroll', keep );
	}, [ heading, id, title ] );
}
