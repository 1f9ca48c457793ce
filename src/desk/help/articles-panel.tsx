import { Button, SearchControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { toLocale } from '../../contract/locale.ts';
import { getHelpArticles } from '../api/get-help-articles.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { hrefOf } from '../app/route.ts';
import { useRead } from '../app/use-read.ts';
import { getLanguage } from '../format/language.ts';
import { ArticlesTable } from './articles-table.tsx';
import { PageButtons } from './page-buttons.tsx';
import { useSettled } from './use-settled.ts';

/** Every article; a search finds what an owner would find. */
export function ArticlesPanel() {
	const [ words, setWords ] = useState( '' );
	const [ after, setAfter ] = useState< string | null >( null );
	const q = useSettled( words ).trim();
	const { reading, reload } = useRead(
		`help articles ${ q } ${ after }`,
		() =>
			getHelpArticles( {
				locale: toLocale( getLanguage() ),
				q,
				after: q ? null : after,
			} )
	);
	return (
		<section className="deskside-panel" aria-labelledby="articles-title">
			<h3 id="articles-title">{ __( 'Articles', 'deskside' ) }</h3>
			<div className="deskside-buttons">
				<Button variant="primary" href={ hrefOf( '/help/write' ) }>
					{ __( 'Write an article', 'deskside' ) }
				</Button>
			</div>
			<SearchControl
				__nextHasNoMarginBottom
				label={ __( 'Search as an owner would', 'deskside' ) }
				placeholder={ __( 'Search as an owner would', 'deskside' ) }
				value={ words }
				onChange={ setWords }
			/>
			{ reading.status !== 'here' ? (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) : (
				<>
					<ArticlesTable articles={ reading.value.articles } />
					<PageButtons
						after={ after }
						next={ reading.value.next }
						onTurn={ setAfter }
					/>
				</>
			) }
		</section>
	);
}
