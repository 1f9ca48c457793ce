import { Button, TextareaControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { Quote } from '../../../../contract/quote.ts';
import { useArrival } from './use-arrival.ts';

type Props = {
	approval: NonNullable< Quote[ 'approval' ] >;
	/** As the reader writes it, with the currency. */
	sum: string;
	busy: boolean;
	onApprove: ( note: string ) => void;
	onBack: () => void;
};

/** The second step: the sentence that is recorded word for word, a note, and the button that names the sum. */
export function ApproveStep( props: Props ) {
	const { approval, sum, busy, onApprove, onBack } = props;
	const [ note, setNote ] = useState( '' );
	const heading = useArrival< HTMLHeadingElement >();
	return (
		<div className="deskside-step">
			<h5 ref={ heading } tabIndex={ -1 }>
				{ __( 'Approve this quote?', 'deskside' ) }
			</h5>
			<blockquote dir="auto">{ approval.text }</blockquote>
			<p className="deskside-hint">
				{ __(
					'This sentence is recorded with your name and the time, and cannot be taken back here.',
					'deskside'
				) }{ ' ' }
				{ approval.sign_in_minutes !== null &&
					__(
						'For this sum you may be asked for your password.',
						'deskside'
					) }
			</p>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Note, if you like', 'deskside' ) }
				rows={ 2 }
				maxLength={ 1000 }
				value={ note }
				onChange={ setNote }
			/>
			<div className="deskside-row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					isBusy={ busy }
					aria-disabled={ busy }
					onClick={ () => ! busy && onApprove( note ) }
				>
					{ sprintf(
						/* translators: %s: a sum with VAT. */
						__( 'Yes, approve %s', 'deskside' ),
						sum
					) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onBack }
				>
					{ __( 'Back', 'deskside' ) }
				</Button>
			</div>
		</div>
	);
}
