import { Notice } from '@wordpress/components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { fieldSentence } from './field-sentence.ts';
import { meanwhileSentence } from './meanwhile-sentence.ts';
import { problemSentence } from './problem-sentence.ts';

interface Props {
	problem: ApiProblem | null;
	/** A next step, when the form knows one. */
	children?: ReactNode;
}

/** A problem beside what it stopped, with what to mend, in the agent's language; brought into view, focus stays. */
export function ProblemNotice( { problem, children }: Props ) {
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => {
		if ( problem ) {
			place.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ problem ] );
	if ( ! problem ) {
		return null;
	}
	const details = problem.fields.map( ( { path } ) => fieldSentence( path ) );
	return (
		<div role="alert" ref={ place }>
			<Notice
				status="error"
				isDismissible={ false }
				spokenMessage={ null }
			>
				<p>{ problemSentence( problem.code ) }</p>
				{ problem.meanwhile && (
					<p>{ meanwhileSentence( problem.meanwhile ) }</p>
				) }
				{ [ ...new Set( details ) ].map( ( detail ) => (
					<p key={ detail }>{ detail }</p>
				) ) }
				{ children }
			</Notice>
		</div>
	);
}
