import { Button } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { SetStatus } from '../../contract/desk.ts';
import type { TicketStatus } from '../../contract/ticket.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useOnce } from '../drafts/use-once.ts';
import { targetProps } from '../keyboard/targets.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

interface Props {
	status: TicketStatus;
	onStatus: (
		status: SetStatus[ 'status' ],
		key: string
	) => Promise< unknown >;
}

/** Take in charge, and solved without another word. */
export function StatusButtons( { status, onStatus }: Props ) {
	const [ key, setKey ] = useState( newUlid );
	const { busy, problem, run } = useOnce();
	const change = async ( wanted: SetStatus[ 'status' ], done: string ) => {
		const outcome = await run( () => onStatus( wanted, key ) );
		if ( outcome === 'done' ) {
			speak( done );
		}
		if ( outcome === 'done' || outcome === 'refused' ) {
			setKey( newUlid() );
		}
	};
	return (
		<>
			<div className="deskside-buttons">
				{ status === 'new' && (
					<Button
						variant="primary"
						aria-keyshortcuts="t"
						{ ...targetProps( 'take' ) }
						aria-disabled={ busy }
						onClick={ () =>
							void change(
								'taken',
								__(
									'You have taken the ticket in charge.',
									'deskside'
								)
							)
						}
					>
						{ __( 'Take in charge', 'deskside' ) }
					</Button>
				) }
				{ status !== 'solved' && (
					<Button
						variant="secondary"
						aria-keyshortcuts="s"
						{ ...targetProps( 'solve' ) }
						aria-disabled={ busy }
						onClick={ () =>
							void change(
								'solved',
								__( 'The ticket is solved.', 'deskside' )
							)
						}
					>
						{ __( 'Mark as solved', 'deskside' ) }
					</Button>
				) }
			</div>
			<ProblemNotice problem={ problem } />
		</>
	);
}
