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
import { seenOfLine } from '../store/seen-of.ts';
import { useBulk, type Chosen } from './use-bulk.ts';
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
	const [ chosen, setChosen ] = useState< readonly Chosen[] >( [] );
	const now = useNow();
	useEffect( () => void setFilter( filter ), [ filter, setFilter ] );
	const { lines, waiting, gone, showNow, holdProps } = useStillLines(
		queue.tickets,
		writeFilter( queue.filter )
	);
	const lineOf = ( id: string ) => lines.find( ( line ) => line.id === id );
	const selected = chosen.filter( ( { id } ) => lineOf( id ) );
	const choose = ( id: string, on: boolean ) => {
		const line = lineOf( id );
		setChosen( ( before ) => [
			...before.filter( ( one ) => one.id !== id ),
			...( on && line ? [ { id, seen: seenOfLine( line ) } ] : [] ),
		] );
	};
	const bulk = useBulk( {
		lineOf( id ) {
			const line = lineOf( id );
			return line
				? { number: line.number, seen: seenOfLine( line ) }
				: null;
		},
		setStatus,
		onDone: ( id ) => choose( id, false ),
	} );
	const changed = selected.flatMap( ( { id, seen } ) => {
		const line = lineOf( id );
		return line && line.last_message_id !== seen.message_id
			? [ line.number ]
			: [];
	} );
	// A report is about the last action; the next one takes it away, and so does looking elsewhere once all went well.
	const { forget, isBusy, report } = bulk;
	const isSettled = ! isBusy && report !== null;
	const act = () => isSettled && forget();
	const isWell = isSettled && report.failed.length === 0;
	useEffect( () => {
		if ( isWell ) {
			forget();
		}
		// Only what the agent does afterwards counts.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ open, filter ] );

	return (
		<nav
			className="deskside-queue"
			id="queue"
			aria-label={ __( 'Queue', 'deskside' ) }
		>
			<QueueFilters
				filter={ filter }
				words={ words }
				lines={ queue.tickets }
				onFilter={ ( part ) => {
					act();
					change( part );
				} }
				onWords={ setWords }
			>
				<QueueFound
					found={ queue.status === 'loading' ? null : lines.length }
					total={ queue.total }
					waiting={ waiting }
					onShowNow={ showNow }
				/>
				<BulkBar
					selected={ selected }
					changed={ changed }
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
					selected={ selected.map( ( { id } ) => id ) }
					now={ now }
					onSelect={ ( id, on ) => {
						act();
						choose( id, on );
					} }
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
