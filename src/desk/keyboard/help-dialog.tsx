import { Modal, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { areShortcutsOn, setShortcutsOn } from './shortcuts-setting.ts';

interface Props {
	onClose: () => void;
}

/** The keys, and the way to turn the single ones off. */
export function HelpDialog( { onClose }: Props ) {
	const [ isOn, setOn ] = useState( areShortcutsOn );
	const keys: [ string[], string ][] = [
		[ [ 'j', '↓' ], __( 'Next ticket in the queue', 'deskside' ) ],
		[ [ 'k', '↑' ], __( 'Previous ticket in the queue', 'deskside' ) ],
		[ [ 'Enter' ], __( 'Open the ticket', 'deskside' ) ],
		[ [ 'x' ], __( 'Choose the ticket, for several at once', 'deskside' ) ],
		[ [ 't' ], __( 'Take in charge what is chosen or open', 'deskside' ) ],
		[ [ 's' ], __( 'Mark as solved what is chosen or open', 'deskside' ) ],
		[ [ 'u' ], __( 'Update the list', 'deskside' ) ],
		[ [ 'r' ], __( 'Write an answer', 'deskside' ) ],
		[ [ 'm' ], __( 'Record minutes', 'deskside' ) ],
		[ [ 'c' ], __( 'Go to topic and cover', 'deskside' ) ],
		[ [ 'q' ], __( 'Go to the quotes', 'deskside' ) ],
		[ [ 'Ctrl + Enter' ], __( 'Send what you are writing', 'deskside' ) ],
		[ [ '/' ], __( 'Search the queue', 'deskside' ) ],
		[
			[ 'Esc' ],
			__( 'Leave the field, then go back to the queue', 'deskside' ),
		],
		[ [ '?' ], __( 'Show these keys', 'deskside' ) ],
	];
	return (
		<Modal
			title={ __( 'Keys', 'deskside' ) }
			onRequestClose={ onClose }
			className="deskside-help"
		>
			<dl className="deskside-keys">
				{ keys.map( ( [ names, meaning ] ) => (
					<div key={ meaning }>
						<dt>
							{ names.map( ( name ) => (
								<kbd key={ name }>{ name }</kbd>
							) ) }
						</dt>
						<dd>{ meaning }</dd>
					</div>
				) ) }
			</dl>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Single letters are shortcuts', 'deskside' ) }
				checked={ isOn }
				onChange={ ( on ) => {
					setShortcutsOn( on );
					setOn( on );
				} }
			/>
		</Modal>
	);
}
