import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useState } from '@wordpress/element';
import { LONGEST_S } from './record-screen.ts';

/** Counts down to the end of the recording; said aloud once, when it begins, and again near its end. */
export function SecondsLeft( { startedAt }: { startedAt: number } ) {
	const leftNow = () =>
		Math.max(
			0,
			LONGEST_S - Math.floor( ( Date.now() - startedAt ) / 1000 )
		);
	const [ left, setLeft ] = useState( leftNow );
	useEffect( () => {
		const timer = setInterval( () => setLeft( leftNow() ), 500 );
		return () => clearInterval( timer );
	} );
	const words = sprintf(
		/* translators: %d: a number of seconds. */
		__( 'Recording. %d seconds left.', 'deskside' ),
		left
	);
	return (
		<p className="deskside-recording">
			<span aria-hidden="true">{ words }</span>
			<span className="screen-reader-text" role="status">
				{ left > 10
					? __( 'Recording. A minute at most.', 'deskside' )
					: __( 'Ten seconds left.', 'deskside' ) }
			</span>
		</p>
	);
}
