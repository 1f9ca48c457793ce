import { useEffect, useState } from '@wordpress/element';
import type { Article } from '../../../contract/help.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { getArticle } from '../../api/get-article.ts';

export type ArticleState =
	| { status: 'loading' }
	| { status: 'ready'; article: Article }
	| { status: 'failed'; code: ProblemCode };

/** Reads an article, and reads it again when asked. */
export function useArticle( id: string ): [ ArticleState, () => void ] {
	const [ state, setState ] = useState< ArticleState >( {
		status: 'loading',
	} );
	const [ tries, setTries ] = useState( 0 );
	useEffect( () => {
		let gone = false;
		setState( { status: 'loading' } );
		getArticle( id ).then(
			( article ) => gone || setState( { status: 'ready', article } ),
			( error: unknown ) =>
				gone ||
				setState( { status: 'failed', code: toApiError( error ).code } )
		);
		return () => {
			gone = true;
		};
	}, [ id, tries ] );
	return [ state, () => setTries( ( count ) => count + 1 ) ];
}
