import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	send: string;
	busy: boolean;
	/** Whether something stands in the form. */
	isBegun: boolean;
	/** Puts the form aside; what was typed is kept. */
	onClose: () => void;
	onThrowAway: () => void;
}

/** Sends a small form, puts it aside, or throws away what was begun. */
export function FormButtons( {
	send,
	busy,
	isBegun,
	onClose,
	onThrowAway,
}: Props ) {
	return (
		<>
			<div className="deskside-buttons">
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy }
				>
					{ send }
				</Button>
				<Button variant="tertiary" onClick={ onClose }>
					{ __( 'Close', 'deskside' ) }
				</Button>
				{ isBegun && (
					<Button
						variant="tertiary"
						isDestructive
						onClick={ onThrowAway }
					>
						{ __( 'Throw away', 'deskside' ) }
					</Button>
				) }
			</div>
			{ isBegun && (
				<p className="deskside-small">
					{ __(
						'What you type is kept in this tab until it is sent.',
						'deskside'
					) }
				</p>
			) }
		</>
	);
}
