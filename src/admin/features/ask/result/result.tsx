import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import { UploadsPart } from '../../../files/uploads-part.tsx';
import type { LatePicture, Sending } from '../send/use-send.ts';

type Sent = Extract< Sending, { status: 'sent' } >;

type Props = {
	sent: Sent;
	onOpen: ( ticketId: string ) => void;
	onAnother: () => void;
	onResume: () => void;
};

/** What became of the request, said at once and only as much as is true. */
export function Result( { sent, onOpen, onAnother, onResume }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	return (
		<section className="deskside-result">
			<h3 ref={ heading } tabIndex={ -1 }>
				{ sent.number === null
					? __( 'Saved on your site', 'deskside' )
					: sprintf(
							/* translators: %d: a ticket's number. */
							__( 'Sent: ticket %d', 'deskside' ),
							sent.number
					  ) }
			</h3>
			<p>
				{ sent.number === null
					? __(
							'Your provider cannot be reached right now. Your request is safe and goes out by itself, once, as soon as possible. You need not do anything.',
							'deskside'
					  )
					: __(
							'Your provider has it. The answer will appear here, under Tickets.',
							'deskside'
					  ) }
			</p>
			<Late picture={ sent.late } onSkip={ onAnother } />
			<UploadsPart
				rest={ sent.rest }
				problem={ sent.problem }
				onResume={ onResume }
				onSkip={ onAnother }
			/>
			<div className="deskside-row">
				{ sent.number !== null && (
					<Button
						variant="primary"
						onClick={ () => onOpen( sent.ticketId ) }
					>
						{ __( 'Show the ticket', 'deskside' ) }
					</Button>
				) }
				{ sent.rest === 0 && sent.late !== 'coming' && (
					<Button variant="secondary" onClick={ onAnother }>
						{ __( 'Ask something else', 'deskside' ) }
					</Button>
				) }
			</div>
		</section>
	);
}

/** A picture that was not ready in time: said, and not waited for. */
function Late( {
	picture,
	onSkip,
}: {
	picture: LatePicture;
	onSkip: () => void;
} ) {
	if ( picture === 'none' ) {
		return null;
	}
	return (
		<div className="deskside-notice is-info">
			<p role="status">
				{ picture === 'coming'
					? __(
							'Your request went without the picture of the screen, which is not ready yet. It follows by itself: leave this page open until then.',
							'deskside'
					  )
					: __(
							'The picture of the screen could not be made. Your request went without it.',
							'deskside'
					  ) }
			</p>
			{ picture === 'coming' && (
				<Button variant="tertiary" onClick={ onSkip }>
					{ __( 'Leave the picture out', 'deskside' ) }
				</Button>
			) }
		</div>
	);
}
