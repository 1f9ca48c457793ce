import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useObjectUrl } from '../use-object-url.ts';

type Props = {
	film: File;
	/** The film is as tall as it will be. */
	onSized: () => void;
	onTake: () => void;
	onAgain: () => void;
	onClose: () => void;
};

/** The recording before it goes along: it is not masked, so it is looked at first. */
export function FilmPreview( {
	film,
	onSized,
	onTake,
	onAgain,
	onClose,
}: Props ) {
	const url = useObjectUrl( film );
	return (
		<>
			{ url && (
				// A recording of a screen has no sound, so that there is nothing to write captions of.
				<video
					src={ url }
					controls
					muted
					playsInline
					onLoadedMetadata={ onSized }
					aria-label={ __( 'Your recording', 'deskside' ) }
				/>
			) }
			<p className="deskside-hint">
				{ __(
					'Look at it before you add it: nothing in it is hidden.',
					'deskside'
				) }
			</p>
			<div className="deskside-recorder__buttons">
				<Button variant="primary" onClick={ onTake }>
					{ __( 'Add the recording', 'deskside' ) }
				</Button>
				<Button variant="secondary" onClick={ onAgain }>
					{ __( 'Record again', 'deskside' ) }
				</Button>
				<Button variant="link" isDestructive onClick={ onClose }>
					{ __( 'Throw it away', 'deskside' ) }
				</Button>
			</div>
		</>
	);
}
