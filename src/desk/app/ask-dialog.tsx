import { Button, Modal } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

interface Props {
	title: string;
	/** What the button that does it says. */
	confirm: string;
	/** What it means, and for whom. */
	children?: ReactNode;
	onConfirm: () => void;
	onClose: () => void;
}

/** Asks before something is done that others see at once. */
export function AskDialog( {
	title,
	confirm,
	children,
	onConfirm,
	onClose,
}: Props ) {
	return (
		<Modal title={ title } onRequestClose={ onClose }>
			{ children }
			<div className="deskside-buttons deskside-dialog__buttons">
				<Button
					variant="primary"
					onClick={ () => {
						onClose();
						onConfirm();
					} }
				>
					{ confirm }
				</Button>
				<Button variant="tertiary" onClick={ onClose }>
					{ __( 'Leave it as it is', 'deskside' ) }
				</Button>
			</div>
		</Modal>
	);
}
