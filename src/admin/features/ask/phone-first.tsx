import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import type { PhoneLine } from '../../../contract/summary.ts';
import { useFormats } from '../../ui/formats.ts';
import { supportCode } from './support-code.ts';

type Props = { phone: PhoneLine; ticketId: string };

const dialable = ( number: string ) => number.replace( /[^\d+]/g, '' );

/** In an emergency a call is faster than a form: number, hours, open or closed now, and a code to read out. It blocks nothing. */
export function PhoneFirst( { phone, ticketId }: Props ) {
	const formats = useFormats();
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
				<strong>
					{ phone.open_now
						? __( 'Call now: it is the fastest way.', 'deskside' )
						: __(
								'The phone line is closed right now.',
								'deskside'
						  ) }
				</strong>
			</p>
			<p>
				<a
					className="deskside-phone"
					href={ `tel:${ dialable( phone.number ) }` }
				>
					{ phone.number }
				</a>{ ' ' }
				{ phone.until &&
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
