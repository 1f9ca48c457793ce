import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	send: string;
	busy: boolean;
	onClose: () => void;
}

/** Sends a small form, or leaves it. */
export function FormButtons( { send, busy, onClose }: Props ) {
	return (
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
		</div>
	);
}
