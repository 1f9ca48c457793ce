import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef, useState } from 'react';
import type { AccessEntry } from '../../contract/access.ts';
import { createEntry } from '../api/create-entry.ts';
import { useOnce } from '../drafts/use-once.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

interface Props {
	grantId: string;
	siteName: string;
	onEntered: () => void;
}

/**
 * Asks the provider for an entry and posts it to the client's site in a tab of its own. It travels in a form, never in an
 * address, where logs and histories would keep it.
 */
export function EnterButton( { grantId, siteName, onEntered }: Props ) {
	const [ entry, setEntry ] = useState< AccessEntry | null >( null );
	const form = useRef< HTMLFormElement >( null );
	const { busy, problem, run } = useOnce();
	useEffect( () => {
		if ( entry ) {
			form.current?.submit();
			setEntry( null );
			onEntered();
		}
	}, [ entry, onEntered ] );
	return (
		<>
			<Button
				variant="primary"
				isBusy={ busy }
				aria-disabled={ busy }
				onClick={ () =>
					void run( async () =>
						setEntry( await createEntry( grantId ) )
					)
				}
			>
				{ sprintf(
					/* translators: %s: the site's name */
					__( 'Sign in to %s', 'deskside' ),
					siteName
				) }
			</Button>
			<ProblemNotice problem={ problem } />
			{ entry && (
				<form
					ref={ form }
					method="post"
					action={ entry.url }
					target="_blank"
					rel="noopener"
					hidden
				>
					<input type="hidden" name="entry" value={ entry.entry } />
				</form>
			) }
		</>
	);
}
