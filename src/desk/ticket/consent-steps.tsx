import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { focusTarget } from '../keyboard/targets.ts';

interface Props {
	/** Minutes that the allowance still covers. */
	covered: number;
	onUse: ( minutes: number ) => void;
}

/** What an agent can do when the client has not agreed to billable minutes. */
export function ConsentSteps( { covered, onUse }: Props ) {
	return (
		<>
			<p>
				{ __(
					'Ask for the agreement in an answer, with the number of minutes and the rate; or record only what the allowance covers, or all of it at no charge.',
					'deskside'
				) }
			</p>
			<div className="deskside-buttons">
				<Button
					variant="secondary"
					onClick={ () => focusTarget( 'reply' ) }
				>
					{ __( 'Ask in an answer', 'deskside' ) }
				</Button>
				{ covered > 0 && (
					<Button
						variant="secondary"
						onClick={ () => onUse( covered ) }
					>
						{ sprintf(
							/* translators: %d: number of minutes */
							_n(
								'Enter the %d minute that is covered',
								'Enter the %d minutes that are covered',
								covered,
								'deskside'
							),
							covered
						) }
					</Button>
				) }
			</div>
		</>
	);
}
