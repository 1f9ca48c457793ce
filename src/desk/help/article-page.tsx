import { __ } from '@wordpress/i18n';
import type { Agent } from '../../contract/desk.ts';
import { getHelpArticle } from '../api/get-help-article.ts';
import { PageHead } from '../app/page-head.tsx';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { hrefOf } from '../app/route.ts';
import { useRead } from '../app/use-read.ts';
import { ArticleForm } from './article-form.tsx';
import { MissingList } from './missing-list.tsx';
import { RemoveButton } from './remove-button.tsx';
import { VoteCount } from './vote-count.tsx';

interface Props {
	/** The article to change; null for a new one. */
	id: string | null;
	agent: Agent;
}

/** One article to write, with what readers made of it. */
export function ArticlePage( { id, agent }: Props ) {
	return (
		<article className="deskside-ticket deskside-page">
			<PageHead title={ id ?? __( 'A new article', 'deskside' ) }>
				<a href={ hrefOf( '/help/articles' ) }>
					{ __( 'All articles', 'deskside' ) }
				</a>
			</PageHead>
			{ id === null ? (
				<section
					className="deskside-panel"
					aria-label={ __( 'A new article', 'deskside' ) }
				>
					<ArticleForm article={ null } agent={ agent } />
				</section>
			) : (
				<Written id={ id } agent={ agent } />
			) }
		</article>
	);
}

function Written( { id, agent }: { id: string; agent: Agent } ) {
	const { reading, reload } = useRead( `help article ${ id }`, () =>
		getHelpArticle( id )
	);
	if ( reading.status !== 'here' ) {
		return <ReadingNotice reading={ reading } onRetry={ reload } />;
	}
	const { updated_at, missing } = reading.value;
	return (
		<>
			<section
				className="deskside-panel"
				aria-label={ __( 'Article', 'deskside' ) }
			>
				<ArticleForm
					key={ updated_at }
					article={ reading.value }
					agent={ agent }
					onForget={ reload }
				/>
			</section>
			<section className="deskside-panel" aria-labelledby="readers-title">
				<h3 id="readers-title">{ __( 'Readers', 'deskside' ) }</h3>
				<p>
					<VoteCount { ...reading.value } />
				</p>
				<MissingList missing={ missing } />
				<div className="deskside-buttons">
					<RemoveButton
						thing={ { kind: 'article', id, seen: updated_at } }
						onRemoved={ toList }
					/>
				</div>
			</section>
		</>
	);
}

function toList(): void {
	location.hash = hrefOf( '/help/articles' );
}
