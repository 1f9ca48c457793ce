import { Button, Notice, Spinner } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect, useState } from 'react';
import { useNow } from '../format/use-now.ts';
import { store } from '../store/index.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { BulkBar } from './bulk-bar.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueFound } from './queue-found.tsx';
import { QueueList } from './queue-list.tsx';
import { writeFilter } from './queue-filter.ts';
import { sitesOf } from './sites-of.ts';
import { useBulk } from './use-bulk.ts';
import { useQueueFilter } from './use-queue-filter.ts';
import { useStillLines } from './use-still-lines.ts';

interface Props {
	open: string | null;
}

/** The queue in the provider's order, narrowed as the address says. */
export function QueueRegion( { open }: Props ) {
	const queue = useSelect( ( select ) => select( store ).getQueue(), [] );
	const news = useSelect( ( select ) => select( store ).getNews(), [] );
	const { loadQueue, setFilter, setStatus } = useDispatch( store );
	const { filter, words, setWords, change } = useQueueFilter();
	const [ chosen, setChosen ] = useState< readonly string[] >( [] );
	const now = useNow();
	useEffect( () => void setFilter( filter ), [ filter, setFilter ] );
	const { lines, waiting, gone, showNow, holdProps } = useStillLines(
		queue.tickets,
		writeFilter( queue.filter )
	);
	const selected = chosen.filter( ( id ) =>
		lines.some( ( line ) => line.id === id )
	);
	const select = ( id: string, on: boolean ) =>
		setChosen( ( before ) => [
			...before.filter( ( one ) => one !== id ),
			...( on ? [ id ] : [] ),
		] );
	const bulk = useBulk( {
		numberOf: ( id ) =>
			lines.find( ( line ) => line.id === id )?.number ?? 0,
		setStatus,
		onDone: ( id ) => select( id, false ),
	} );

	return (
		<nav
			className="deskside-queue"
			id="queue"
			aria-label={ __( 'Queue', 'deskside' ) }
		>
			<QueueFilters
				filter={ filter }
				words={ words }
				sites={ sitesOf( queue.tickets, filter.site ) }
				onFilter={ change }
				onWords={ setWords }
			>
				<QueueFound
					found={ queue.status === 'loading' ? null : lines.length }
					hasMore={ queue.next !== null }
					waiting={ waiting }
					onShowNow={ showNow }
				/>
				<BulkBar
					selected={ selected }
					bulk={ bulk }
					onClear={ () => setChosen( [] ) }
				/>
			</QueueFilters>
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
			<div { ...holdProps }>
				<QueueList
					items={ lines }
					open={ open }
					news={ news }
					gone={ gone }
					selected={ selected }
					now={ now }
					onSelect={ select }
				/>
			</div>
			{ queue.status === 'ready' && lines.length === 0 && (
				<p className="deskside-empty">
					{ __( 'No ticket is like that.', 'deskside' ) }
				</p>
			) }
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
