import { useDispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ProblemCode } from '../../../contract/problem.ts';
import type { OutboxItem } from '../../../contract/site.ts';
import { toApiError } from '../../api/api-error.ts';
import { store } from '../../store/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { WaitingItem } from './waiting-item.tsx';

/** What is saved on the site and has not reached the provider yet; nothing of it is ever dropped. */
export function Waiting( {
	items,
	url,
}: {
	items: readonly OutboxItem[];
	/** Where each can be edited, downloaded or discarded. */
	url: string;
} ) {
	const { retryOutbox } = useDispatch( store );
	const [ trying, setTrying ] = useState< string | null >( null );
	const [ problem, setProblem ] = useState< ProblemCode | null >( null );
	const retry = async ( id: string ) => {
		setTrying( id );
		setProblem( null );
		try {
			await retryOutbox( id );
		} catch ( error ) {
			setProblem( toApiError( error ).code );
		}
		setTrying( null );
	};
	if ( ! items.length ) {
		return null;
	}
	return (
		<section className="deskside-waiting">
			<h3>{ __( 'Saved on your site, not sent yet', 'deskside' ) }</h3>
			{ problem && <ProblemNotice code={ problem } /> }
			<ul>
				{ items.map( ( item ) => (
					<WaitingItem
						key={ item.id }
						item={ item }
						trying={ trying === item.id }
						onRetry={ () => void retry( item.id ) }
					/>
				) ) }
			</ul>
			<p>
				<a href={ url }>
					{ __( 'Edit, download or discard what waits', 'deskside' ) }
				</a>
			</p>
		</section>
	);
}
