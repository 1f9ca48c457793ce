import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { Advice } from '../../contract/advice.ts';
import { createReminder } from '../api/create-reminder.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useOnce } from '../drafts/use-once.ts';
import { useNow } from '../format/use-now.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

/** The provider reminds of an advice once a day at most. */
const DAY_MS = 86_400_000;

interface Props {
	contractId: string;
	advice: Advice;
	onReminded: () => void;
}

/** Reminds the client of an advice; rests for a day afterwards. */
export function RemindButton( { contractId, advice, onReminded }: Props ) {
	const [ key, setKey ] = useState( newUlid );
	const { busy, problem, run } = useOnce();
	const now = useNow();
	const last = Date.parse( advice.reminded_at.at( -1 ) ?? '' );
	const isTooSoon = now - last < DAY_MS;
	const remind = async () => {
		const outcome = await run( () =>
			createReminder( contractId, advice.id, key )
		);
		if ( outcome === 'done' ) {
			onReminded();
			speak( __( 'The client is reminded.', 'deskside' ) );
		}
		if ( outcome === 'done' || outcome === 'refused' ) {
			setKey( newUlid() );
		}
	};
	return (
		<div className="deskside-buttons">
			<Button
				variant="secondary"
				isBusy={ busy }
				aria-disabled={ busy || isTooSoon }
				aria-label={ sprintf(
					/* translators: %s: what an advice is about */
					__( 'Remind the client: %s', 'deskside' ),
					advice.subject
				) }
				onClick={ () => {
					if ( ! isTooSoon ) {
						void remind();
					}
				} }
			>
				{ __( 'Remind the client', 'deskside' ) }
			</Button>
			{ isTooSoon && (
				<span className="deskside-small">
					{ __( 'At most once a day.', 'deskside' ) }
				</span>
			) }
			<ProblemNotice problem={ problem } />
		</div>
	);
}
