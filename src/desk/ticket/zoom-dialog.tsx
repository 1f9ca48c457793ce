import { Button, Modal } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState, type KeyboardEvent } from 'react';
import type { Attachment } from '../../contract/attachment.ts';
import type { Capture } from '../../contract/capture.ts';
import { BoxedPicture } from './boxed-picture.tsx';

/** Percent of the dialog's width; 100 shows all of it. */
const STEPS = [ 100, 150, 200, 300, 400 ] as const;
const LAST = STEPS.length - 1;

interface Props {
	picture: Attachment;
	field: Capture[ 'field' ];
	alt: string;
	onClose: () => void;
}

/** The picture over the whole window, enlarged by buttons or by +, - and 0. */
export function ZoomDialog( { picture, field, alt, onClose }: Props ) {
	const [ step, setStep ] = useState( 0 );
	const zoom = ( by: number ) =>
		setStep( ( before ) => Math.min( Math.max( before + by, 0 ), LAST ) );
	const press = ( { key }: KeyboardEvent ) => {
		if ( key === '+' || key === '=' ) {
			zoom( 1 );
		} else if ( key === '-' ) {
			zoom( -1 );
		} else if ( key === '0' ) {
			setStep( 0 );
		}
	};
	return (
		<Modal
			title={ alt }
			isFullScreen
			onRequestClose={ onClose }
			onKeyDown={ press }
			className="deskside-zoom"
		>
			<div
				className="deskside-buttons"
				role="group"
				aria-label={ __( 'Zoom', 'deskside' ) }
			>
				<Button
					variant="secondary"
					aria-disabled={ step === 0 }
					aria-keyshortcuts="-"
					onClick={ () => zoom( -1 ) }
				>
					{ __( 'Smaller', 'deskside' ) }
				</Button>
				<output>
					{
						/* translators: %d: percent of the window's width */
						sprintf(
							__( '%d%%', 'deskside' ),
							STEPS[ step ] ?? STEPS[ 0 ]
						)
					}
				</output>
				<Button
					variant="secondary"
					aria-disabled={ step === LAST }
					aria-keyshortcuts="+"
					onClick={ () => zoom( 1 ) }
				>
					{ __( 'Larger', 'deskside' ) }
				</Button>
			</div>
			<div
				className="deskside-zoom__scroll"
				role="region"
				aria-label={ alt }
				// eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard, in Safari too
				tabIndex={ 0 }
			>
				<div style={ { width: `${ STEPS[ step ] ?? STEPS[ 0 ] }%` } }>
					<BoxedPicture picture={ picture } field={ field } alt="" />
				</div>
			</div>
		</Modal>
	);
}
