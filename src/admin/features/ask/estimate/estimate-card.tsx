import { Spinner } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Estimate } from '../../../../contract/estimate.ts';
import type { EstimateState } from '../../../store/types.ts';
import { useFormats } from '../../../ui/formats.ts';
import { costLines } from './cost-lines.ts';
import { responseLine } from './response-line.ts';

type Props = {
	state: EstimateState;
	currency: string;
	/** Minutes left this month; null for a plan that counts none. */
	left: number | null;
};

/** What help costs and when somebody answers, before anything is sent; beside the button. */
export function EstimateCard( props: Props ) {
	const { state } = props;
	return (
		<div
			className="deskside-estimate"
			role="status"
			aria-busy={ state.status === 'asking' }
		>
			<Content { ...props } />
		</div>
	);
}

function Content( { state, currency, left }: Props ) {
	switch ( state.status ) {
		case 'none':
			return (
				<>
					{ left !== null && (
						<p className="deskside-estimate__headline">
							{ leftText( left ) }
						</p>
					) }
					<p className="deskside-hint">
						{ __(
							'Choose what it is about, and you see here what help costs.',
							'deskside'
						) }
					</p>
				</>
			);
		case 'asking':
			return state.last ? (
				<Details estimate={ state.last } currency={ currency } />
			) : (
				<p>
					<Spinner /> { __( 'Asking what this costs…', 'deskside' ) }
				</p>
			);
		case 'unknown':
			return (
				<p>
					<strong>
						{ __( 'Cost unknown right now.', 'deskside' ) }
					</strong>{ ' ' }
					{ __(
						'You can send all the same: your provider quotes first if it costs anything.',
						'deskside'
					) }
				</p>
			);
		case 'ready':
			return (
				<Details estimate={ state.estimate } currency={ currency } />
			);
	}
}

function Details( {
	estimate,
	currency,
}: {
	estimate: Estimate;
	currency: string;
} ) {
	const formats = useFormats();
	const { headline, lines } = costLines( estimate, currency, formats );
	const response = responseLine( estimate.response, formats );
	return (
		<>
			<p className="deskside-estimate__headline">{ headline }</p>
			{ [ ...lines, ...( response ? [ response ] : [] ) ].map(
				( line ) => (
					<p key={ line }>{ line }</p>
				)
			) }
			<details>
				<summary>{ __( 'Why?', 'deskside' ) }</summary>
				<ul>
					{ estimate.reasons.map( ( { rule, text } ) => (
						<li key={ rule }>{ text }</li>
					) ) }
					{ estimate.response.text && (
						<li>{ estimate.response.text }</li>
					) }
				</ul>
			</details>
		</>
	);
}

const leftText = ( left: number ) =>
	sprintf(
		/* translators: %d: a number of minutes. */
		_n(
			'%d minute is left this month',
			'%d minutes are left this month',
			left,
			'deskside'
		),
		left
	);
