import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { PhoneLine } from '../../../contract/summary.ts';
import { useFormats } from '../../ui/formats.ts';
import { supportCode } from './support-code.ts';

type Props = { phone: PhoneLine; ticketId: string };

const dialable = ( number: string ) => number.replace( /[^\d+]/g, '' );

const LOOK_AFTER_MS = 30_000;

/** Whether an instant is past; looks again while the panel stays open. */
function useIsPast( instant: string | null ): boolean {
	const [ now, setNow ] = useState( Date.now );
	useEffect( () => {
		const timer = setInterval( () => setNow( Date.now() ), LOOK_AFTER_MS );
		return () => clearInterval( timer );
	}, [] );
	return instant !== null && Date.parse( instant ) <= now;
}

/** In an emergency a call is faster than a form: number, hours, open or closed now, and a code to read out. It blocks nothing. */
export function PhoneFirst( { phone, ticketId }: Props ) {
	const formats = useFormats();
	// The summary may be an old one: past its next change only the hours are known.
	const isOld = useIsPast( phone.until );
	const part = useRef< HTMLElement >( null );
	// It stands above the field that made it appear: whoever is in a hurry must not have to scroll for it.
	useEffect( () => {
		// In braces: young browsers answer with a promise, which React would take for the undo.
		void part.current?.scrollIntoView?.( { block: 'nearest' } );
	}, [] );
	return (
		<section
			ref={ part }
			role="alert"
			className="deskside-notice is-urgent"
			aria-label={ phone.label }
		>
			<p>
				<strong>{ callText( phone, isOld ) }</strong>
			</p>
			<p>
				<a
					className="deskside-phone"
					dir="ltr"
					href={ `tel:${ dialable( phone.number ) }` }
				>
					{ phone.number }
				</a>{ ' ' }
				{ phone.until &&
					! isOld &&
					untilText( phone, formats.moment( phone.until ) ) }
			</p>
			<p>{ phone.hours }</p>
			<p>
				{ sprintf(
					/* translators: %s: six characters in two groups. */
					__( 'Your support code: %s', 'deskside' ),
					supportCode( ticketId )
				) }
			</p>
			<p className="deskside-hint">
				{ __(
					'Send this form as well: your provider then sees your screen.',
					'deskside'
				) }
			</p>
		</section>
	);
}

function callText( { open_now: open }: PhoneLine, isOld: boolean ): string {
	if ( isOld ) {
		return __(
			'Call: it is the fastest way while the phone line is open.',
			'deskside'
		);
	}
	return open
		? __( 'Call now: it is the fastest way.', 'deskside' )
		: __( 'The phone line is closed right now.', 'deskside' );
}

const untilText = ( { open_now: open }: PhoneLine, moment: string ) =>
	open
		? sprintf(
				/* translators: %s: a day and time. */
				__( 'Open until %s.', 'deskside' ),
				moment
		  )
		: sprintf(
				/* translators: %s: a day and time. */
				__( 'Opens %s.', 'deskside' ),
				moment
		  );
