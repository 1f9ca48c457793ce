import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { lazy, Suspense, useRef, useState } from '@wordpress/element';
import { type NoRecording, whyNoRecording } from './why-no-recording.ts';

/** Loaded when somebody wants to record; a chunk that cannot come says so in its place. */
const Recorder = lazy( () =>
	import( './recorder.tsx' ).catch( () => ( { default: NotLoaded } ) )
);

function NotLoaded() {
	return (
		<p className="deskside-notice is-info" role="status">
			{ __(
				'The recorder could not be loaded. Reload the page and try again; what you wrote is kept.',
				'deskside'
			) }
		</p>
	);
}

function reasonOf( why: NoRecording ): string {
	switch ( why ) {
		case 'insecure':
			return __(
				'Browsers record the screen only on pages with https, and this site has none. Add a picture or a video file instead.',
				'deskside'
			);
		case 'forbidden':
			return __(
				'A rule of this site forbids browsers to record the screen. Add a picture or a video file instead.',
				'deskside'
			);
		case 'unsupported':
			return __(
				'This browser cannot record the screen; phones and tablets never can. Use a computer, or add a video that your device recorded.',
				'deskside'
			);
	}
}

/** The button that records the screen; where that is impossible it says why. */
export function RecordSlot( { onFilm }: { onFilm: ( film: File ) => void } ) {
	const [ open, setOpen ] = useState( false );
	const [ why, setWhy ] = useState< NoRecording | null >( null );
	const button = useRef< HTMLButtonElement >( null );
	if ( open ) {
		return (
			<Suspense fallback={ null }>
				<Recorder
					onFilm={ onFilm }
					onClose={ () => {
						setOpen( false );
						// The button is back with the next drawing.
						setTimeout( () => button.current?.focus() );
					} }
				/>
			</Suspense>
		);
	}
	return (
		<>
			<Button
				ref={ button }
				variant="secondary"
				onClick={ () => {
					const reason = whyNoRecording( window );
					setWhy( reason );
					setOpen( reason === null );
				} }
			>
				{ __( 'Record the screen', 'deskside' ) }
			</Button>
			{ why && (
				<p className="deskside-notice is-info" role="status">
					{ reasonOf( why ) }
				</p>
			) }
		</>
	);
}
