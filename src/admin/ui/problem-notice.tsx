import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ProblemCode } from '../../contract/problem.ts';
import { usePassFocus } from './use-pass-focus.ts';
import { describeProblem } from './describe-problem.ts';

type Props = {
	code: ProblemCode;
	/** What to do, where it is not what the problem usually asks for. */
	step?: string | undefined;
	onRetry?: () => void;
};

/** What went wrong, what to do, and a way to try again where that helps. */
export function ProblemNotice( { code, step, onRetry }: Props ) {
	const { sentence, step: usual } = describeProblem( code );
	const notice = usePassFocus< HTMLDivElement >();
	return (
		<div className="deskside-notice is-problem" role="alert" ref={ notice }>
			<p>
				<strong>{ sentence }</strong> { step ?? usual }
			</p>
			{ onRetry && (
				<Button variant="secondary" onClick={ onRetry }>
					{ __( 'Try again', 'deskside' ) }
				</Button>
			) }
		</div>
	);
}
