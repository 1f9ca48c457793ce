import { useDispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ProblemCode } from '../../../contract/problem.ts';
import type { OutboxItem } from '../../../contract/site.ts';
import { toApiError } from '../../api/api-error.ts';
import { store } from '../../store/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { usePassFocus } from '../../ui/use-pass-focus.ts';
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
	const [ sent, setSent ] = useState( false );
	const [ problem, setProblem ] = useState< ProblemCode | null >( null );
	const retry = async ( id: string ) => {
		setTrying( id );
		setProblem( null );
		setSent( false );
		try {
			const { changed } = await retryOutbox( id );
			setSent( changed !== null );
		} catch ( error ) {
			setProblem( toApiError( error ).code );
		}
		setTrying( null );
	};
	return (
		<>
			{ items.length > 0 && (
				<List
					items={ items }
					url={ url }
					problem={ problem }
					trying={ trying }
					onRetry={ ( id ) => void retry( id ) }
				/>
			) }
			{ sent && <p role="status">{ __( 'Sent.', 'deskside' ) }</p> }
		</>
	);
}

type ListProps = {
	items: readonly OutboxItem[];
	url: string;
	problem: ProblemCode | null;
	trying: string | null;
	onRetry: ( id: string ) => void;
};

/** Goes with its last item. */
function List( { items, url, problem, trying, onRetry }: ListProps ) {
	const section = usePassFocus< HTMLElement >();
	return (
		<section className="deskside-waiting" ref={ section }>
			<h3>{ __( 'Saved on your site, not sent yet', 'deskside' ) }</h3>
			{ problem && <ProblemNotice code={ problem } /> }
			<ul>
				{ items.map( ( item ) => (
					<WaitingItem
						key={ item.id }
						item={ item }
						trying={ trying === item.id }
						onRetry={ () => onRetry( item.id ) }
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
