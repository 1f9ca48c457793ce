import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { LINE_SELECTOR } from '../keyboard/targets.ts';

interface Props {
	/** Whether something stands beside the queue. */
	isAway: boolean;
}

/** Past the head and the filters by one key; seen while they have the focus. Buttons: the address names the place already. */
export function SkipLinks( { isAway }: Props ) {
	return (
		<div className="deskside-skip">
			<Button variant="primary" onClick={ () => focus( LINE_SELECTOR ) }>
				{ __( 'Skip to the tickets', 'deskside' ) }
			</Button>
			{ isAway && (
				<Button
					variant="primary"
					onClick={ () => focus( '.deskside-ticket-region h2' ) }
				>
					{ __( 'Skip to what is open', 'deskside' ) }
				</Button>
			) }
		</div>
	);
}

function focus( selector: string ): void {
	document.querySelector< HTMLElement >( selector )?.focus();
}
