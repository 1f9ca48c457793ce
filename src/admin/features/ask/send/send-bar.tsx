import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { Estimate } from '../../../../contract/estimate.ts';
import type { EstimateState } from '../../../store/types.ts';
import { useFormats } from '../../../ui/formats.ts';
import { ConsentCheck } from '../estimate/consent-check.tsx';
import {
	asksConsent,
	consentOf,
	consentText,
	pricedLater,
	proposedCap,
	typedCap,
} from '../estimate/consent-for.ts';
import { EstimateCard } from '../estimate/estimate-card.tsx';
import type { Shown } from './send-draft.ts';

type Props = {
	estimate: EstimateState;
	/** The topic cannot wait: it goes out whatever it costs. */
	urgent: boolean;
	currency: string;
	/** Minutes left this month; null for a plan that counts none. */
	left: number | null;
	mayAgree: boolean;
	busy: boolean;
	onSend: ( shown: Shown ) => void;
};

/** An agreement counts for the estimate it was given under, and for no other. */
type Agreement = {
	fingerprint: string;
	agreed: boolean;
	/** As it was typed: while it is changed it need not be a number. */
	cap: string;
};

/** The foot of the form, always in sight: what it costs, the agreement where one is needed, the button. */
export function SendBar( props: Props ) {
	const { estimate: state, urgent, currency, mayAgree, busy } = props;
	const formats = useFormats();
	const [ given, setGiven ] = useState< Agreement | null >( null );
	const [ missing, setMissing ] = useState( false );
	const estimate = state.status === 'ready' ? state.estimate : null;
	const asked = asksConsent( estimate, urgent ) ? estimate : null;
	const agreement: Agreement | null = asked && {
		fingerprint: asked.fingerprint,
		agreed: false,
		cap: String( proposedCap( asked ) ),
		...( given?.fingerprint === asked.fingerprint ? given : {} ),
	};
	const cap = agreement && typedCap( agreement.cap );
	const text = asked && cap && consentText( asked, cap, currency, formats );

	const send = () => {
		const agreed = !! text && agreement?.agreed;
		const lacking = !! asked && mayAgree && ! agreed;
		setMissing( lacking );
		if ( ! lacking ) {
			props.onSend( {
				estimate,
				consent:
					asked && cap && text && agreed
						? consentOf( asked, cap, text )
						: null,
			} );
		}
	};
	return (
		<div className="deskside-send-bar">
			<EstimateCard
				state={ state }
				currency={ currency }
				left={ props.left }
			/>
			{ estimate?.consent_required && ! asked && (
				<p className="deskside-hint">{ unaskedText( estimate ) }</p>
			) }
			{ asked && agreement && (
				<ConsentCheck
					estimate={ asked }
					text={ text || null }
					agreed={ agreement.agreed }
					cap={ agreement.cap }
					mayAgree={ mayAgree }
					missing={ missing && ! agreement.agreed }
					onAgree={ ( agreed ) =>
						setGiven( { ...agreement, agreed } )
					}
					onCap={ ( typed ) =>
						// Another cap is another agreement.
						setGiven( {
							...agreement,
							cap: typed,
							agreed: false,
						} )
					}
				/>
			) }
			<Button
				__next40pxDefaultSize
				variant="primary"
				type="button"
				isBusy={ busy }
				aria-disabled={ busy }
				onClick={ send }
			>
				{ busy
					? __( 'Sending…', 'deskside' )
					: __( 'Send', 'deskside' ) }
			</Button>
		</div>
	);
}

/** Why nothing is agreed to before it is sent, though it may cost something. */
const unaskedText = ( estimate: Estimate ) =>
	pricedLater( estimate )
		? __(
				'Sending costs nothing. Your provider names the price first, and nothing begins before it is agreed.',
				'deskside'
		  )
		: __(
				'Urgent requests go out at once. Time may be charged: your provider quotes it afterwards, and nothing is billed before you agree.',
				'deskside'
		  );
