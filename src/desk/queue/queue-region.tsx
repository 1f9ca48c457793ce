import { Button, Notice, Spinner } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect, useState } from 'react';
import { useNow } from '../format/use-now.ts';
import { store } from '../store/index.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { matchesWords } from './matches-words.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';

interface Props {
	open: string | null;
}

/** The queue in the provider's order, narrowed by status (there) and by words (here). */
export function QueueRegion( { open }: Props ) {
	const queue = useSelect( ( select ) => select( store ).getQueue(), [] );
	const news = useSelect( ( select ) => select( store ).getNews(), [] );
	const { loadQueue, setFilter } = useDispatch( store );
	const [ words, setWords ] = useState( '' );
	const now = useNow();
	useEffect( () => void loadQueue(), [ loadQueue ] );

	const shown = queue.tickets.filter( ( item ) =>
		matchesWords( item, words )
	);
	return (
		<nav
			className="deskside-queue"
			id="queue"
			aria-label={ __( 'Queue', 'deskside' ) }
		>
			<QueueFilters
				filter={ queue.filter }
				words={ words }
				found={ queue.status === 'loading' ? null : shown.length }
				hasMore={ queue.next !== null }
				onFilter={ ( filter ) => void setFilter( filter ) }
				onWords={ setWords }
			/>
			{ queue.problem && (
				<Notice status="error" isDismissible={ false }>
					<p>{ problemSentence( queue.problem ) }</p>
					<Button
						variant="secondary"
						onClick={ () => void loadQueue() }
					>
						{ __( 'Try again', 'deskside' ) }
					</Button>
				</Notice>
			) }
			{ queue.status === 'loading' && <Spinner /> }
			<QueueList
				items={ shown }
				open={ open }
				news={ news }
				now={ now }
			/>
			{ queue.next && (
				<Button
					className="deskside-queue__more"
					variant="secondary"
					isBusy={ queue.status === 'more' }
					onClick={ () =>
						queue.status !== 'more' && void loadQueue( true )
					}
				>
					{ __( 'Show more', 'deskside' ) }
				</Button>
			) }
		</nav>
	);
}
