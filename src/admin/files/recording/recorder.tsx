import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useRef } from '@wordpress/element';
import { FilmPreview } from './film-preview.tsx';
import { reasonOf } from './reason-of.ts';
import { RecorderBox } from './recorder-box.tsx';
import { SecondsLeft } from './seconds-left.tsx';
import { useRecorder } from './use-recorder.ts';
import { type NoRecording, whyNoRecording } from './why-no-recording.ts';

type Props = { onFilm: ( film: File ) => void; onClose: () => void };

/** Records for a minute at most, shows what was recorded, and hands it on. */
function AbleRecorder( { onFilm, onClose }: Props ) {
	const box = useRef< HTMLDivElement >( null );
	const { recording, start } = useRecorder( box );
	const leave = () => {
		if ( recording.status === 'running' ) {
			recording.stop();
		} else if ( recording.status === 'done' ) {
			box.current?.focus();
		} else {
			onClose();
		}
	};
	return (
		<RecorderBox box={ box } step={ recording.status } onEscape={ leave }>
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
		</RecorderBox>
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
	return (
		<RecorderBox box={ box } step={ why } onEscape={ onClose }>
			<p role="status">{ reasonOf( why ) }</p>
			<div className="deskside-recorder__buttons">
				<Button variant="link" onClick={ onClose }>
					{ __( 'Close', 'deskside' ) }
				</Button>
			</div>
		</RecorderBox>
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
