import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ApiProblem } from '../api/api-problem.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

interface Props {
	problem: ApiProblem | null;
	/** Throws away what was written here and shows what is there now. */
	onForget: () => void;
}

/** A problem of a help text; when a colleague was first, the way to theirs. */
export function HelpProblem( { problem, onForget }: Props ) {
	return (
		<ProblemNotice problem={ problem }>
			{ problem?.code === 'state_conflict' && (
				<Button variant="secondary" onClick={ onForget }>
					{ __(
						'Throw mine away and show what is there now',
						'deskside'
					) }
				</Button>
			) }
		</ProblemNotice>
	);
}
