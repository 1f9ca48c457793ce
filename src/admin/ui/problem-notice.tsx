import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ProblemCode } from '../../contract/problem.ts';
import { describeProblem } from './describe-problem.ts';

type Props = { code: ProblemCode; onRetry?: () => void };

/** What went wrong, what to do, and a way to try again where that helps. */
export function ProblemNotice( { code, onRetry }: Props ) {
	const { sentence, step } = describeProblem( code );
	return (
		<div className="deskside-notice is-problem" role="alert">
			<p>
				<strong>{ sentence }</strong> { step }
			</p>
			{ onRetry && (
				<Button variant="secondary" onClick={ onRetry }>
					{ __( 'Try again', 'deskside' ) }
				</Button>
			) }
		</div>
	);
}
