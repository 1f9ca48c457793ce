import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { newUlid } from '../drafts/new-ulid.ts';
import { useOnce } from '../drafts/use-once.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

interface Props {
	onEnd: ( key: string ) => Promise< unknown >;
}

/** What was missing is here: the clock runs again. */
export function EndPauseButton( { onEnd }: Props ) {
	const [ key ] = useState( newUlid );
	const { busy, problem, run } = useOnce();
	return (
		<>
			<Button
				variant="secondary"
				isBusy={ busy }
				aria-disabled={ busy }
				onClick={ () => void run( () => onEnd( key ) ) }
			>
				{ __( 'It is here: let the clock run', 'deskside' ) }
			</Button>
			<ProblemNotice problem={ problem } />
		</>
	);
}
