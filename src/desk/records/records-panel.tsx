import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import type { Ticket } from '../../contract/ticket.ts';
import { createPause } from '../api/create-pause.ts';
import { createRefusal } from '../api/create-refusal.ts';
import { endPause } from '../api/end-pause.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { useAgentId } from '../drafts/use-agent-id.ts';
import { useOpen } from '../drafts/use-open.ts';
import { formatInstant } from '../format/format-instant.ts';
import { store } from '../store/index.ts';
import { referralLabel } from '../words/referral-label.ts';
import { EndPauseButton } from './end-pause-button.tsx';
import { PauseForm } from './pause-form.tsx';
import { RefusalForm } from './refusal-form.tsx';

interface Props {
	ticket: Ticket;
	/** Whether the provider would take a refusal now. */
	mayRefuse: boolean;
}

/** What the client holds back, and the refusal with its referral. */
export function RecordsPanel( { ticket, mayRefuse }: Props ) {
	const { writeTicket } = useDispatch( store );
	const agentId = useAgentId();
	const { id, refusal, pauses } = ticket;
	const isPaused = pauses.some( ( { to } ) => to === null );
	const pauseName = draftKey( 'pause', agentId, id );
	const refusalName = draftKey( 'refusal', agentId, id );
	const pause = useOpen( pauseName );
	const refusing = useOpen( refusalName );
	return (
		<section className="deskside-panel" aria-labelledby="records-title">
			<h3 id="records-title">
				{ __( 'Access, answers, refusal', 'deskside' ) }
			</h3>
			{ refusal && (
				<div className="deskside-ending" data-what="declined">
					<p>
						<strong>
							{ sprintf(
								/* translators: 1: a person's name, 2: a date and time */
								__( '%1$s refused it, %2$s.', 'deskside' ),
								refusal.by,
								formatInstant( refusal.at )
							) }
						</strong>
					</p>
					<p dir="auto">{ refusal.reason }</p>
					<p>
						{ referralLabel( refusal.referral.kind ) }:{ ' ' }
						<bdi>{ refusal.referral.to }</bdi>
					</p>
				</div>
			) }
			{ pauses.length > 0 && (
				<ul className="deskside-reasons">
					{ pauses.map( ( one ) => (
						<li key={ one.id }>
							<strong dir="auto">{ one.label }</strong>{ ' ' }
							<span dir="auto">{ one.note }</span>{ ' ' }
							<span className="deskside-small">
								{ formatInstant( one.from ) } –{ ' ' }
								{ one.to
									? formatInstant( one.to )
									: __( 'still', 'deskside' ) }
								, <bdi>{ one.opened_by.name }</bdi>
							</span>
							{ one.to === null && (
								<EndPauseButton
									onEnd={ ( key ) =>
										writeTicket( () =>
											endPause( id, one.id, '', key )
										)
									}
								/>
							) }
						</li>
					) ) }
				</ul>
			) }
			{ ! pause.isOpen && ! refusing.isOpen && (
				<div className="deskside-buttons">
					{ ! isPaused && (
						<Button variant="secondary" onClick={ pause.open }>
							{ __( 'Access or answer withheld', 'deskside' ) }
						</Button>
					) }
					{ mayRefuse && (
						<Button variant="tertiary" onClick={ refusing.open }>
							{ __( 'Refuse and refer', 'deskside' ) }
						</Button>
					) }
				</div>
			) }
			{ pause.isOpen && (
				<PauseForm
					draftName={ pauseName }
					takesFocus={ pause.isPressed }
					onPause={ ( body, key ) =>
						writeTicket( () => createPause( id, body, key ) )
					}
					onClose={ pause.close }
				/>
			) }
			{ refusing.isOpen && (
				<RefusalForm
					draftName={ refusalName }
					takesFocus={ refusing.isPressed }
					onRefuse={ ( body ) =>
						writeTicket( () => createRefusal( id, body ) )
					}
					onClose={ refusing.close }
				/>
			) }
		</section>
	);
}
