import { Button, Notice, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { problemSentence } from '../words/problem-sentence.ts';
import type { Reading } from './use-read.ts';

interface Props {
	reading: Exclude< Reading< unknown >, { status: 'here' } >;
	onRetry: () => void;
	/** What to say when there is no such thing. */
	missing?: string;
}

/** What stands in the place of something that is not here yet, or could not be had. */
export function ReadingNotice( { reading, onRetry, missing }: Props ) {
	return reading.status === 'loading' ? (
		<p className="deskside-empty" role="status">
			<Spinner /> { __( 'Reading…', 'deskside' ) }
		</p>
	) : (
		<Notice status="error" isDismissible={ false }>
			<p>
				{ missing && reading.problem === 'not_found'
					? missing
					: problemSentence( reading.problem ) }
			</p>
			<Button variant="secondary" onClick={ onRetry }>
				{ __( 'Try again', 'deskside' ) }
			</Button>
		</Notice>
	);
}
