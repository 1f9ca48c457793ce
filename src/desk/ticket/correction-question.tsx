import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from 'react';
import { formatMonth } from '../format/format-month.ts';

interface Props {
	way: 'back' | 'add';
	minutes: number;
	/** Like `2026-11`. */
	month: string;
	busy: boolean;
	onBack: () => void;
}

/** Asks once more, with the number in the button; the focus stands on the way back, so that a second Enter books nothing. */
export function CorrectionQuestion( {
	way,
	minutes,
	month,
	busy,
	onBack,
}: Props ) {
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => {
		place.current
			?.querySelector< HTMLElement >( 'button[type="button"]' )
			?.focus();
	}, [] );
	return (
		<div
			className="deskside-form"
			role="group"
			aria-labelledby="correction-question"
			ref={ place }
		>
			<p
				className="deskside-preview"
				data-warns="true"
				id="correction-question"
			>
				{ question( way, minutes, month ) }{ ' ' }
				<strong>
					{ __(
						'This cannot be undone: the entry stays in the statement, and only another correction could outweigh it.',
						'deskside'
					) }
				</strong>
			</p>
			<div className="deskside-buttons">
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy }
				>
					{ answer( way, minutes ) }
				</Button>
				<Button variant="secondary" type="button" onClick={ onBack }>
					{ __( 'Not yet', 'deskside' ) }
				</Button>
			</div>
		</div>
	);
}

const question = ( way: Props[ 'way' ], minutes: number, month: string ) =>
	sprintf(
		way === 'back'
			? /* translators: 1: number of minutes, 2: a month and year */
			  _n(
					'Give %1$d minute of %2$s back to the client?',
					'Give %1$d minutes of %2$s back to the client?',
					minutes,
					'deskside'
			  )
			: /* translators: 1: number of minutes, 2: a month and year */
			  _n(
					'Add %1$d minute to %2$s?',
					'Add %1$d minutes to %2$s?',
					minutes,
					'deskside'
			  ),
		minutes,
		formatMonth( month )
	);

const answer = ( way: Props[ 'way' ], minutes: number ) =>
	sprintf(
		way === 'back'
			? /* translators: %d: number of minutes */
			  _n(
					'Yes, give %d minute back',
					'Yes, give %d minutes back',
					minutes,
					'deskside'
			  )
			: /* translators: %d: number of minutes */
			  _n(
					'Yes, add %d minute',
					'Yes, add %d minutes',
					minutes,
					'deskside'
			  ),
		minutes
	);
