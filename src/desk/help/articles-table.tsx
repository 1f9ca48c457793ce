import { __ } from '@wordpress/i18n';
import type { DeskArticleLine } from '../../contract/desk-help.ts';
import { hrefOf } from '../app/route.ts';
import { VoteCount } from './vote-count.tsx';

interface Props {
	articles: readonly DeskArticleLine[];
}

/** Articles as lines that lead to their editor. */
export function ArticlesTable( { articles }: Props ) {
	if ( articles.length === 0 ) {
		return <p role="status">{ __( 'Nothing found.', 'deskside' ) }</p>;
	}
	return (
		<table className="deskside-list">
			<thead>
				<tr>
					<th scope="col">{ __( 'Article', 'deskside' ) }</th>
					<th scope="col">{ __( 'Languages', 'deskside' ) }</th>
					<th scope="col">{ __( 'Readers', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ articles.map( ( article ) => (
					<tr key={ article.id }>
						<th scope="row">
							<a
								href={ hrefOf(
									`/help/articles/${ article.id }`
								) }
							>
								<bdi>{ article.title }</bdi>
							</a>{ ' ' }
							<bdi className="deskside-small">
								{ article.screens.join( ', ' ) }
							</bdi>
						</th>
						<td data-label={ __( 'Languages', 'deskside' ) }>
							{ article.locales.join( ' ' ) }
						</td>
						<td data-label={ __( 'Readers', 'deskside' ) }>
							<VoteCount { ...article } />
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
