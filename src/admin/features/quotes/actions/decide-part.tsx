import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Quote } from '../../../../contract/quote.ts';
import { useFormats } from '../../../ui/formats.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import type { Sight } from '../state/sight.ts';
import type { Deciding, useDecision } from '../state/use-decision.ts';
import { ApproveStep } from './approve-step.tsx';
import { LostStep } from './lost-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { WordsStep } from './words-step.tsx';

type Props = {
	approval: NonNullable< Quote[ 'approval' ] >;
	/** What stands before the owner now. */
	sight: Sight;
	/** See `PasswordStep`. */
	signInUrl: string;
	decision: ReturnType< typeof useDecision >;
};

/** An owner's decision, step by step; a step that began with another sight than what stands there now is void. */
export function DecidePart( { approval, sight, signInUrl, decision }: Props ) {
	const { money } = useFormats();
	const { deciding } = decision;
	const busy = deciding.step === 'sending';
	const sum = money( sight.total_cents_with_vat, sight.currency );
	const stale =
		'sight' in deciding &&
		deciding.sight.shown_sha256 !== sight.shown_sha256;
	switch ( stale ? 'looking' : deciding.step ) {
		case 'approving':
		case 'declining':
		case 'sending':
			// A decline stays in its form while it is sent, words, button and focus.
			return isDecline( deciding ) ? (
				<WordsStep
					title={ __( 'Decline this quote?', 'deskside' ) }
					label={ __( 'Why not?', 'deskside' ) }
					action={ __( 'Decline', 'deskside' ) }
					max={ 1000 }
					busy={ busy }
					onSend={ ( reason ) => decision.decline( sight, reason ) }
					onBack={ decision.leave }
				/>
			) : (
				<ApproveStep
					approval={ approval }
					sum={ sum }
					busy={ busy }
					onApprove={ ( note ) => decision.approve( sight, note ) }
					onBack={ decision.leave }
				/>
			);
		case 'password':
			return deciding.step === 'password' ? (
				<PasswordStep
					key={ deciding.problem }
					sum={ sum }
					problem={ deciding.problem }
					signInUrl={ signInUrl }
					onConfirm={ ( password ) =>
						decision.confirm( deciding.decision, password )
					}
					onBack={ decision.leave }
				/>
			) : null;
		case 'lost':
			return deciding.step === 'lost' ? (
				<LostStep
					verb={ deciding.decision.verb }
					onAgain={ () => decision.again( deciding.decision ) }
					onLeave={ decision.leave }
				/>
			) : null;
		case 'refused':
		case 'looking':
			return (
				<>
					{ deciding.step === 'refused' && (
						<ProblemNotice code={ deciding.code } />
					) }
					<div className="deskside-row">
						<Button
							__next40pxDefaultSize
							variant="primary"
							onClick={ () =>
								decision.begin( 'approving', sight )
							}
						>
							{ sprintf(
								/* translators: %s: a sum with VAT. */
								__( 'Approve %s', 'deskside' ),
								sum
							) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							onClick={ () =>
								decision.begin( 'declining', sight )
							}
						>
							{ __( 'Decline…', 'deskside' ) }
						</Button>
					</div>
				</>
			);
	}
}

const isDecline = ( deciding: Deciding ): boolean =>
	deciding.step === 'declining' ||
	( deciding.step === 'sending' && deciding.decision.verb === 'decline' );
