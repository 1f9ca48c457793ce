import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import { getAdvice } from '../api/get-advice.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { formatInstant } from '../format/format-instant.ts';
import { AdviceForm } from './advice-form.tsx';

interface Props {
	/** `con_` and a ULID. */
	contractId: string;
	client: string;
}

/** The advice that the client was given, acknowledged or not, and the form to give another. */
export function AdvicePanel( { contractId, client }: Props ) {
	const [ isOpen, setOpen ] = useState( false );
	const { reading, reload } = useRead( `advice ${ contractId }`, () =>
		getAdvice( contractId )
	);
	return (
		<section className="deskside-panel" aria-labelledby="advice-title">
			<h3 id="advice-title">{ __( 'Advice', 'deskside' ) }</h3>
			{ reading.status !== 'here' ? (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) : (
				<ul className="deskside-reasons">
					{ reading.value.advice.length === 0 && (
						<li>
							{ __( 'No advice was given yet.', 'deskside' ) }
						</li>
					) }
					{ reading.value.advice.map( ( one ) => (
						<li key={ one.id }>
							<strong dir="auto">{ one.subject }</strong>{ ' ' }
							<span dir="auto">{ one.text }</span>{ ' ' }
							<span className="deskside-small">
								{ sprintf(
									/* translators: 1: a person's name, 2: to whom, 3: a date and time */
									__( '%1$s to %2$s, %3$s', 'deskside' ),
									one.given_by,
									one.addressed_to,
									formatInstant( one.given_at )
								) }
								{ ' · ' }
								{ one.acknowledged
									? sprintf(
											/* translators: 1: a person's name, 2: a date and time */
											__(
												'acknowledged by %1$s, %2$s',
												'deskside'
											),
											one.acknowledged.by.name,
											formatInstant( one.acknowledged.at )
									  )
									: __( 'not acknowledged yet', 'deskside' ) }
							</span>
						</li>
					) ) }
				</ul>
			) }
			{ isOpen ? (
				<AdviceForm
					contractId={ contractId }
					client={ client }
					onClose={ () => {
						setOpen( false );
						reload();
					} }
				/>
			) : (
				<div className="deskside-buttons">
					<Button
						variant="secondary"
						onClick={ () => setOpen( true ) }
					>
						{ __( 'Give an advice', 'deskside' ) }
					</Button>
				</div>
			) }
		</section>
	);
}
