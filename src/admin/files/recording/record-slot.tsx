import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { lazy, Suspense, useRef, useState } from '@wordpress/element';

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

/** The button that records the screen; where that is impossible, what it opens says why. */
export function RecordSlot( { onFilm }: { onFilm: ( film: File ) => void } ) {
	const [ open, setOpen ] = useState( false );
	const button = useRef< HTMLButtonElement >( null );
	if ( ! open ) {
		return (
			<Button
				ref={ button }
				variant="secondary"
				onClick={ () => setOpen( true ) }
			>
				{ __( 'Record the screen', 'deskside' ) }
			</Button>
		);
	}
	const close = () => {
		setOpen( false );
		// The button is back with the next drawing.
		setTimeout( () => button.current?.focus() );
	};
	return (
		<Suspense fallback={ null }>
			<Recorder onFilm={ onFilm } onClose={ close } />
		</Suspense>
	);
}
