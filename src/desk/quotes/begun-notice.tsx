import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef } from 'react';
import { targetProps } from '../keyboard/targets.ts';

interface Props {
	/** Goes on with what is begun. */
	onGoOn: () => void;
	/** What is begun makes room. */
	onReplace: () => void;
	onClose: () => void;
}

/** Asks before another quote takes the place of one that is begun: only one is composed at a time. */
export function BegunNotice( { onGoOn, onReplace, onClose }: Props ) {
	const first = useRef< HTMLButtonElement >( null );
	useEffect( () => first.current?.focus(), [] );
	const question = __( 'You have begun another quote.', 'deskside' );
	return (
		<div role="group" aria-label={ question }>
			<Notice
				status="warning"
				isDismissible={ false }
				spokenMessage={ null }
			>
				<p>{ question }</p>
				<div className="deskside-buttons">
					<Button
						ref={ first }
						variant="primary"
						{ ...targetProps( 'quote' ) }
						onClick={ onGoOn }
					>
						{ __( 'Go on with what you wrote', 'deskside' ) }
					</Button>
					<Button
						variant="secondary"
						isDestructive
						onClick={ onReplace }
					>
						{ __( 'Throw it away and take this one', 'deskside' ) }
					</Button>
					<Button variant="tertiary" onClick={ onClose }>
						{ __( 'Leave it as it is', 'deskside' ) }
					</Button>
				</div>
			</Notice>
		</div>
	);
}
