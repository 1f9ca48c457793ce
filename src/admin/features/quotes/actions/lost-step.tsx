import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useArrival } from './use-arrival.ts';

type Props = {
	verb: 'approve' | 'decline';
	onAgain: () => void;
	onLeave: () => void;
};

/** No answer came: it may have been decided or not. Asking again is the same decision, never a second one. */
export function LostStep( { verb, onAgain, onLeave }: Props ) {
	const heading = useArrival< HTMLHeadingElement >();
	return (
		<div className="deskside-step" role="alert">
			<h5 ref={ heading } tabIndex={ -1 }>
				{ verb === 'approve'
					? __( 'No answer to your approval yet', 'deskside' )
					: __( 'No answer to your refusal yet', 'deskside' ) }
			</h5>
			<p>
				{ __(
					'The answer was lost on the way. Ask again: it counts once, however often you ask.',
					'deskside'
				) }
			</p>
			<div className="deskside-row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ onAgain }
				>
					{ __( 'Ask again', 'deskside' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onLeave }
				>
					{ __( 'Look at the quote first', 'deskside' ) }
				</Button>
			</div>
		</div>
	);
}
