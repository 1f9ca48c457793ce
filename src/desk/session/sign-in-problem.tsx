import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ApiProblem } from '../api/api-problem.ts';
import { problemSentence } from '../words/problem-sentence.ts';

interface Props {
	problem: ApiProblem | null;
}

/** Why nobody was signed in; it never tells which of the two was wrong. */
export function SignInProblem( { problem }: Props ) {
	if ( ! problem ) {
		return null;
	}
	const refused =
		problem.code === 'unauthenticated' ||
		problem.code === 'invalid_request';
	return (
		<div role="alert">
			<Notice
				status="error"
				isDismissible={ false }
				spokenMessage={ null }
			>
				{ refused
					? __(
							'Email address and password do not fit together. Check both and try again.',
							'deskside'
					  )
					: problemSentence( problem.code ) }
			</Notice>
		</div>
	);
}
