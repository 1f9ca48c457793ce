import { Notice } from '@wordpress/components';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { problemSentence } from './problem-sentence.ts';

interface Props {
	problem: ApiProblem | null;
	/** A next step, when the form knows one. */
	children?: ReactNode;
}

/** A problem beside what it stopped, with the provider's own words when it gave some. */
export function ProblemNotice( { problem, children }: Props ) {
	if ( ! problem ) {
		return null;
	}
	const sentence = problemSentence( problem.code );
	const details = [
		problem.detail,
		...problem.fields.map( ( { message } ) => message ),
	];
	return (
		<div role="alert">
			<Notice
				status="error"
				isDismissible={ false }
				spokenMessage={ null }
			>
				<p>{ sentence }</p>
				{ [ ...new Set( details ) ]
					.filter( Boolean )
					.map( ( detail ) => (
						<p key={ detail } dir="auto">
							{ detail }
						</p>
					) ) }
				{ children }
			</Notice>
		</div>
	);
}
