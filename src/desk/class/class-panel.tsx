import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import { toApiProblem } from '../api/api-problem.ts';
import { createClass } from '../api/create-class.ts';
import { getClass } from '../api/get-class.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { formatInstant } from '../format/format-instant.ts';
import { targetProps } from '../keyboard/targets.ts';
import { store } from '../store/index.ts';
import { EstimateBody } from '../ticket/estimate-body.tsx';
import { ClassNews } from './class-news.tsx';
import { ClassForm } from './class-form.tsx';

interface Props {
	ticketId: string;
	agentId: string;
	/** Changes whenever the ticket does: then this is read again. */
	updatedAt: string;
}

/** What the ticket counts as, each change of it with the estimate of that moment, and the form for another one. */
export function ClassPanel( { ticketId, agentId, updatedAt }: Props ) {
	const { writeTicket } = useDispatch( store );
	/** How many changes stood here when the form was opened; null while it is shut. */
	const [ begun, setBegun ] = useState< number | null >( null );
	/** It was refused because a colleague came first; what stands here is known now. */
	const [ isTold, setTold ] = useState( false );
	const { reading, reload, receive } = useRead(
		`class ${ ticketId } ${ updatedAt }`,
		() => getClass( ticketId )
	);
	if ( reading.status !== 'here' ) {
		return <ReadingNotice reading={ reading } onRetry={ reload } />;
	}
	const { value } = reading;
	const since = begun === null ? [] : value.changes.slice( begun );
	return (
		<section className="deskside-panel" aria-labelledby="class-title">
			<h3 id="class-title">{ __( 'Topic and cover', 'deskside' ) }</h3>
			<p className="deskside-panel__lead">
				<strong dir="auto">
					{ value.topics.topics.find(
						( { id } ) => id === value.current.topic
					)?.label ?? value.current.topic }
				</strong>
			</p>
			{ value.changes.map( ( change ) => (
				<details className="deskside-more" key={ change.at }>
					<summary>
						{ sprintf(
							/* translators: 1: a topic, 2: a person's name, 3: a date and time */
							__( '%1$s, by %2$s, %3$s', 'deskside' ),
							change.topic_label,
							change.by,
							formatInstant( change.at )
						) }
					</summary>
					<p dir="auto">{ change.reason }</p>
					<EstimateBody estimate={ change.estimate } />
				</details>
			) ) }
			<ClassNews changes={ since } />
			{ begun !== null ? (
				<ClassForm
					ticketId={ ticketId }
					agentId={ agentId }
					// The provider compares what the agent began with, not what came in under the form.
					value={
						isTold
							? value
							: {
									...value,
									changes: value.changes.slice( 0, begun ),
							  }
					}
					onReload={ reload }
					onSave={ ( body, key ) =>
						writeTicket( async () => {
							const { ticket_class, desk_ticket } =
								await createClass( ticketId, body, key );
							receive( ticket_class );
							return desk_ticket;
						} ).catch( ( error: unknown ) => {
							setTold(
								toApiProblem( error ).code === 'state_conflict'
							);
							throw error;
						} )
					}
					onClose={ () => setBegun( null ) }
				/>
			) : (
				<div className="deskside-buttons">
					<Button
						variant="secondary"
						aria-keyshortcuts="c"
						{ ...targetProps( 'class' ) }
						onClick={ () => {
							setTold( false );
							setBegun( value.changes.length );
						} }
					>
						{ __( 'Change topic or urgency', 'deskside' ) }
					</Button>
				</div>
			) }
		</section>
	);
}
