import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { Attachment } from '../../contract/attachment.ts';
import type { Capture } from '../../contract/capture.ts';
import { BoxedPicture } from './boxed-picture.tsx';
import { ZoomDialog } from './zoom-dialog.tsx';

interface Props {
	picture: Attachment;
	field: Capture[ 'field' ];
	/** The screen's title. */
	title: string;
}

/** The picture with the picked field's box on it; a click makes it large. */
export function PictureFigure( { picture, field, title }: Props ) {
	const [ isZoomed, setZoomed ] = useState( false );
	if ( picture.status !== 'here' ) {
		return (
			<p className="deskside-empty">
				{ picture.status === 'awaited'
					? __( 'The picture is still on its way.', 'deskside' )
					: __( 'The picture could not be read.', 'deskside' ) }
			</p>
		);
	}
	/* translators: %s: the title of a screen */
	const alt = sprintf(
		__( 'Picture of the screen “%s”', 'deskside' ),
		title
	);
	return (
		<figure className="deskside-figure">
			<button
				type="button"
				className="deskside-figure__zoom"
				aria-label={
					/* translators: %s: what the picture shows */
					sprintf( __( 'Enlarge: %s', 'deskside' ), alt )
				}
				onClick={ () => setZoomed( true ) }
			>
				<BoxedPicture picture={ picture } field={ field } alt={ alt } />
			</button>
			{ field && (
				<figcaption>
					{
						/* translators: %s: the label of a field on the screen */
						sprintf(
							__( 'The client pointed at: %s', 'deskside' ),
							field.label || field.name
						)
					}
				</figcaption>
			) }
			{ isZoomed && (
				<ZoomDialog
					picture={ picture }
					field={ field }
					alt={ alt }
					onClose={ () => setZoomed( false ) }
				/>
			) }
		</figure>
	);
}
