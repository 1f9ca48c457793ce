import { CheckboxControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Estimate } from '../../../../contract/estimate.ts';
import { nobodyApproves } from '../../../ui/nobody-approves.ts';
import { hasCap } from './has-cap.ts';

type Props = {
	estimate: Estimate;
	/** The sentence that is recorded word for word; null while no cap is typed. */
	text: string | null;
	agreed: boolean;
	/** It was, before the page was left. */
	agreedBefore: boolean;
	/** As it was typed. */
	cap: string;
	/** Employees never spend money. */
	mayAgree: boolean;
	/** Whether anybody on the site does. */
	hasApprover: boolean;
	missing: boolean;
	onAgree: ( agreed: boolean ) => void;
	onCap: ( cap: string ) => void;
};

/** The owner's agreement to what is billed: an act of its own, with the cap that is shown. */
export function ConsentCheck( props: Props ) {
	const { estimate, text, agreed, cap, mayAgree, missing } = props;
	if ( ! mayAgree ) {
		return (
			<div className="deskside-notice is-info">
				<p>
					{ __(
						'This is billed. You can send it; work begins when somebody who may approve costs has agreed.',
						'deskside'
					) }
				</p>
				{ ! props.hasApprover && <p>{ nobodyApproves() }</p> }
			</div>
		);
	}
	return (
		<div className="deskside-consent">
			{ hasCap( estimate ) && (
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					type="number"
					min={ 1 }
					max={ 6000 }
					label={ __( 'Billed minutes at most', 'deskside' ) }
					value={ cap }
					onChange={ props.onCap }
				/>
			) }
			{ text !== null && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ text }
					checked={ agreed }
					onChange={ props.onAgree }
				/>
			) }
			{ props.agreedBefore && ! agreed && (
				<p className="deskside-hint">
					{ __(
						'You agreed to this before. The tick is not kept when you leave the page: agree once more.',
						'deskside'
					) }
				</p>
			) }
			{ ( missing || text === null ) && (
				<p
					className="deskside-field-problem"
					role={ missing ? 'alert' : undefined }
				>
					{ text === null
						? __(
								'Enter whole minutes, from 1 to 6000.',
								'deskside'
						  )
						: __(
								'This costs more than your plan includes. Agree to it, or ask for less.',
								'deskside'
						  ) }
				</p>
			) }
		</div>
	);
}
