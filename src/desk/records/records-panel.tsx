import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { Ticket } from '../../contract/ticket.ts';
import { createPause } from '../api/create-pause.ts';
import { createRefusal } from '../api/create-refusal.ts';
import { endPause } from '../api/end-pause.ts';
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
	const [ open, setOpen ] = useState< 'pause' | 'refusal' | null >( null );
	const { id, refusal, pauses } = ticket;
	const isPaused = pauses.some( ( { to } ) => to === null );
	const close = () => setOpen( null );
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
					{ pauses.map( ( pause ) => (
						<li key={ pause.id }>
							<strong dir="auto">{ pause.label }</strong>{ ' ' }
							<span dir="auto">{ pause.note }</span>{ ' ' }
							<span className="deskside-small">
								{ formatInstant( pause.from ) } –{ ' ' }
								{ pause.to
									? formatInstant( pause.to )
									: __( 'still', 'deskside' ) }
								, <bdi>{ pause.opened_by.name }</bdi>
							</span>
							{ pause.to === null && (
								<EndPauseButton
									onEnd={ ( key ) =>
										writeTicket( () =>
											endPause( id, pause.id, '', key )
										)
									}
								/>
							) }
						</li>
					) ) }
				</ul>
			) }
			{ open === null && (
				<div className="deskside-buttons">
					{ ! isPaused && (
						<Button
							variant="secondary"
							onClick={ () => setOpen( 'pause' ) }
						>
							{ __( 'Access or answer withheld', 'deskside' ) }
						</Button>
					) }
					{ mayRefuse && (
						<Button
							variant="tertiary"
							onClick={ () => setOpen( 'refusal' ) }
						>
							{ __( 'Refuse and refer', 'deskside' ) }
						</Button>
					) }
				</div>
			) }
			{ open === 'pause' && (
				<PauseForm
					onPause={ ( body, key ) =>
						writeTicket( () => createPause( id, body, key ) )
					}
					onClose={ close }
				/>
			) }
			{ open === 'refusal' && (
				<RefusalForm
					onRefuse={ ( body ) =>
						writeTicket( () => createRefusal( id, body ) )
					}
					onClose={ close }
				/>
			) }
		</section>
	);
}
