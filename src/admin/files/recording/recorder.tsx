import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import { FilmPreview } from './film-preview.tsx';
import { reasonOf } from './reason-of.ts';
import { SecondsLeft } from './seconds-left.tsx';
import { useEscape } from './use-escape.ts';
import { useRecorder } from './use-recorder.ts';
import { type NoRecording, whyNoRecording } from './why-no-recording.ts';

type Props = { onFilm: ( film: File ) => void; onClose: () => void };

/** Records for a minute at most, shows what was recorded, and hands it on. */
function AbleRecorder( { onFilm, onClose }: Props ) {
	const { recording, start } = useRecorder();
	const box = useRef< HTMLDivElement >( null );
	// Each step has its own buttons: the focus goes along with them.
	useEffect( () => box.current?.focus(), [ recording.status ] );
	useEscape( box, () => {
		if ( recording.status === 'running' ) {
			recording.stop();
		} else if ( recording.status === 'done' ) {
			box.current?.focus();
		} else {
			onClose();
		}
	} );
	return (
		<div
			ref={ box }
			className="deskside-recorder"
			role="group"
			tabIndex={ -1 }
			aria-label={ __( 'Screen recording', 'deskside' ) }
		>
			{ recording.status === 'running' && (
				<>
					<SecondsLeft startedAt={ recording.startedAt } />
					<div className="deskside-recorder__buttons">
						<Button variant="primary" onClick={ recording.stop }>
							{ __( 'Stop recording', 'deskside' ) }
						</Button>
						<Button
							variant="link"
							isDestructive
							onClick={ onClose }
						>
							{ __( 'Cancel', 'deskside' ) }
						</Button>
					</div>
				</>
			) }
			{ recording.status === 'done' && (
				<FilmPreview
					film={ recording.film }
					onSized={ () =>
						box.current?.scrollIntoView( { block: 'nearest' } )
					}
					onTake={ () => {
						onFilm( recording.film );
						onClose();
					} }
					onAgain={ start }
					onClose={ onClose }
				/>
			) }
			{ ( recording.status === 'ready' ||
				recording.status === 'choosing' ) && (
				<>
					{ recording.status === 'ready' && recording.problem && (
						<p className="deskside-notice is-info" role="status">
							{ __(
								'Nothing was recorded: nothing was chosen, or the browser did not allow it. Try again, or add a picture instead.',
								'deskside'
							) }
						</p>
					) }
					<p className="deskside-hint">
						{ __(
							'Your browser asks what to record: this tab is enough. A minute at most, without sound. Nothing in a recording is hidden, so close what nobody should see. Leaving this page ends it.',
							'deskside'
						) }
					</p>
					<div className="deskside-recorder__buttons">
						<Button
							variant="primary"
							isBusy={ recording.status === 'choosing' }
							aria-disabled={ recording.status === 'choosing' }
							onClick={
								recording.status === 'ready' ? start : () => {}
							}
						>
							{ __( 'Start recording', 'deskside' ) }
						</Button>
						<Button variant="link" onClick={ onClose }>
							{ __( 'Cancel', 'deskside' ) }
						</Button>
					</div>
				</>
			) }
		</div>
	);
}

/** Says why it is impossible here; where the focus was is gone, so that it comes along. */
function UnableRecorder( {
	why,
	onClose,
}: {
	why: NoRecording;
	onClose: () => void;
} ) {
	const box = useRef< HTMLDivElement >( null );
	useEffect( () => box.current?.focus(), [] );
	useEscape( box, onClose );
	return (
		<div
			ref={ box }
			className="deskside-recorder"
			role="group"
			tabIndex={ -1 }
			aria-label={ __( 'Screen recording', 'deskside' ) }
		>
			<p role="status">{ reasonOf( why ) }</p>
			<div className="deskside-recorder__buttons">
				<Button variant="link" onClick={ onClose }>
					{ __( 'Close', 'deskside' ) }
				</Button>
			</div>
		</div>
	);
}

/** Records the screen; where the browser cannot, says why. */
export default function Recorder( props: Props ) {
	const why = whyNoRecording( window );
	return why === null ? (
		<AbleRecorder { ...props } />
	) : (
		<UnableRecorder why={ why } onClose={ props.onClose } />
	);
}
