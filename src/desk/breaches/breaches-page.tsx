import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { getBreaches } from '../api/get-breaches.ts';
import { PageHead } from '../app/page-head.tsx';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { useNow } from '../format/use-now.ts';
import { viewLabel } from '../words/view-label.ts';
import { BreachCard } from './breach-card.tsx';
import { EarlyStarts } from './early-starts.tsx';
import { NearTable } from './near-table.tsx';

const MINUTE_MS = 60_000;

/** Deadlines that are near, promises that were not kept, and work that was begun early, apart; read again every minute. */
export function BreachesPage() {
	const now = useNow();
	const [ after, setAfter ] = useState< string | null >( null );
	const { reading, reload } = useRead(
		`breaches ${ after } ${ Math.floor( now / MINUTE_MS ) }`,
		() => getBreaches( after )
	);
	const next = reading.status === 'here' ? reading.value.next : null;
	return (
		<article className="deskside-ticket deskside-page">
			<PageHead title={ __( 'Deadlines', 'deskside' ) } />
			{ reading.status !== 'here' ? (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) : (
				<>
					{ after === null && (
						<section
							className="deskside-panel"
							aria-labelledby="near-title"
						>
							<h3 id="near-title">{ viewLabel( 'breach' ) }</h3>
							<p className="deskside-small">
								{ __(
									'Near is the last quarter of a promise’s time, or what the plan says; never less than the last 15 minutes. The queue and the mails go by the same.',
									'deskside'
								) }
							</p>
							<NearTable
								predictions={ reading.value.predicted }
								now={ now }
							/>
						</section>
					) }
					<section
						className="deskside-panel"
						aria-labelledby="broken-title"
					>
						<h3 id="broken-title">
							{ __( 'Not kept', 'deskside' ) }
						</h3>
						{ reading.value.breaches.length === 0 && (
							<p>
								{ __( 'Every promise was kept.', 'deskside' ) }
							</p>
						) }
						{ reading.value.breaches.map( ( breach ) => (
							<BreachCard
								key={ `${ breach.ticket_id } ${ breach.id } ${ breach.happened_at }` }
								breach={ breach }
								ticket={ breach }
							/>
						) ) }
						<div className="deskside-buttons">
							{ after && (
								<Button
									variant="secondary"
									onClick={ () => setAfter( null ) }
								>
									{ __( 'The latest', 'deskside' ) }
								</Button>
							) }
							{ next && (
								<Button
									variant="secondary"
									onClick={ () => setAfter( next ) }
								>
									{ __( 'Older ones', 'deskside' ) }
								</Button>
							) }
						</div>
					</section>
					<EarlyStarts starts={ reading.value.early } />
				</>
			) }
		</article>
	);
}
