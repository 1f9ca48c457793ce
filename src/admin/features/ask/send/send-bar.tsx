import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { Estimate } from '../../../../contract/estimate.ts';
import type { Consent } from '../../../../contract/ticket.ts';
import type { EstimateState } from '../../../store/types.ts';
import { useFormats } from '../../../ui/formats.ts';
import { ConsentCheck } from '../estimate/consent-check.tsx';
import {
	asksConsent,
	consentOf,
	consentText,
	lacksRate,
	pricedLater,
	typedCap,
} from '../estimate/consent-for.ts';
import { EstimateCard } from '../estimate/estimate-card.tsx';
import { useAgreement } from '../estimate/use-agreement.ts';
import type { Shown } from './send-draft.ts';
import { useHeld } from './use-held.ts';

type Props = {
	/** For what is chosen now. */
	estimate: EstimateState;
	/** An estimate for what is chosen now is still to come. */
	isPending: boolean;
	/** The topic cannot wait: it goes out whatever it costs. */
	urgent: boolean;
	currency: string;
	/** Minutes left this month; null for a plan that counts none. */
	left: number | null;
	/** See `agreedBefore`. */
	before: Consent | null;
	mayAgree: boolean;
	/** Whether anybody on the site may agree to costs. */
	hasApprover: boolean;
	busy: boolean;
	onSend: ( shown: Shown ) => void;
};

/** The foot of the form, always in sight: what it costs, the agreement where one is needed, the button. */
export function SendBar( props: Props ) {
	const { estimate: state, urgent, currency, left, mayAgree } = props;
	const formats = useFormats();
	const [ missing, setMissing ] = useState( false );
	const estimate = state.status === 'ready' ? state.estimate : null;
	const asked = asksConsent( estimate, urgent ) ? estimate : null;
	const agreement = useAgreement(
		'request' in state ? state.request : null,
		asked,
		props.before
	);
	const cap = agreement && typedCap( agreement.cap );
	const text =
		asked && cap ? consentText( asked, cap, currency, formats ) : null;
	const consent =
		asked && cap && text && agreement?.agreed
			? consentOf( asked, cap, text )
			: null;

	const held = useHeld( () => {
		const isMissing = !! asked && mayAgree && ! consent;
		setMissing( isMissing );
		if ( ! isMissing ) {
			props.onSend( { estimate, consent } );
		}
	}, props.isPending && ! urgent );
	const busy = props.busy || held.isHeld;
	return (
		<div className="deskside-send-bar">
			<EstimateCard state={ state } currency={ currency } left={ left } />
			{ estimate?.consent_required && ! asked && (
				<p className="deskside-hint">
					{ unaskedText( estimate, urgent ) }
				</p>
			) }
			{ asked && agreement && (
				<ConsentCheck
					estimate={ asked }
					text={ text }
					agreed={ agreement.agreed }
					agreedBefore={ !! props.before }
					cap={ agreement.cap }
					mayAgree={ mayAgree }
					hasApprover={ props.hasApprover }
					missing={ missing && ! agreement.agreed }
					onAgree={ agreement.agree }
					onCap={ agreement.setCap }
				/>
			) }
			<Button
				__next40pxDefaultSize
				variant="primary"
				type="button"
				isBusy={ busy }
				aria-disabled={ busy }
				onClick={ held.begin }
			>
				{ busy
					? __( 'Sending…', 'deskside' )
					: __( 'Send', 'deskside' ) }
			</Button>
		</div>
	);
}

/** Why nothing is agreed to before it is sent, though it may cost something. */
function unaskedText( estimate: Estimate, urgent: boolean ): string {
	if ( pricedLater( estimate ) ) {
		return __(
			'Sending costs nothing. Your provider names the price first, and nothing begins before it is agreed.',
			'deskside'
		);
	}
	return lacksRate( estimate ) && ! estimate.urgent && ! urgent
		? __(
				'Your contract names no hourly rate. Your provider names a price first, and nothing is billed before you agree to it.',
				'deskside'
		  )
		: __(
				'Urgent requests go out at once. Time may be charged: your provider quotes it afterwards, and nothing is billed before you agree.',
				'deskside'
		  );
}
