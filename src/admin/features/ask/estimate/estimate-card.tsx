import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Estimate } from '../../../../contract/estimate.ts';
import type { EstimateState } from '../../../store/types.ts';
import { useFormats } from '../../../ui/formats.ts';
import { costLines } from './cost-lines.ts';
import { responseLine } from './response-line.ts';

type Props = { state: EstimateState; currency: string };

/** What help costs and when somebody answers, before anything is sent; beside the button. */
export function EstimateCard( { state, currency }: Props ) {
	return (
		<div
			className="deskside-estimate"
			role="status"
			aria-busy={ state.status === 'asking' }
		>
			<Content state={ state } currency={ currency } />
		</div>
	);
}

function Content( { state, currency }: Props ) {
	switch ( state.status ) {
		case 'none':
			return (
				<p className="deskside-hint">
					{ __(
						'Choose what it is about, and you see here what help costs.',
						'deskside'
					) }
				</p>
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
